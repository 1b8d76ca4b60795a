import type { Catalog, Stream } from "../../../api/shapes";

/** A catalog as the emulator has it from the start. */
export interface BuiltInCatalog {
  readonly sonar_catalog: Catalog;
  readonly catalog_type: string;
}

/** A property of a stream and its JSON type, which may be missing in a record unless it is a key. */
type Fields = Readonly<Record<string, "string" | "integer" | "number" | "boolean" | "object">>;

interface Traits {
  readonly description: string;
  readonly key?: string;
  readonly cursor?: string;
  readonly suggested?: boolean;
  readonly pii?: readonly string[];
}

/** Small catalogs of some source connectors, by definition id: real ones have many more streams. */
const CATALOGS: Readonly<Record<string, BuiltInCatalog>> = {
  // Faker
  "dfd88b22-b603-4c3d-aad7-3701784586b1": structured(
    stream(
      "users",
      { description: "People who do not exist.", cursor: "updated_at", suggested: true, pii: ["name", "email"] },
      { id: "integer", name: "string", email: "string", age: "integer", updated_at: "string" },
    ),
    stream(
      "products",
      { description: "Cars that they might buy.", cursor: "updated_at", suggested: true },
      { id: "integer", make: "string", model: "string", year: "integer", price: "number", updated_at: "string" },
    ),
    stream(
      "purchases",
      { description: "Who put which car into a cart, and bought it.", cursor: "updated_at" },
      { id: "integer", user_id: "integer", product_id: "integer", purchased_at: "string", updated_at: "string" },
    ),
  ),
  // Stripe
  "e094cb9a-26de-4645-8761-65c0c425d1de": structured(
    stream(
      "charges",
      { description: "Attempts to take money.", cursor: "created", suggested: true },
      { id: "string", amount: "integer", currency: "string", customer: "string", paid: "boolean", created: "integer" },
    ),
    stream(
      "customers",
      { description: "Who is charged.", cursor: "created", suggested: true, pii: ["email", "name"] },
      { id: "string", email: "string", name: "string", created: "integer" },
    ),
    stream(
      "invoices",
      { description: "What is owed, and until when.", cursor: "created", suggested: true },
      { id: "string", customer: "string", total: "integer", due_date: "integer", created: "integer" },
    ),
    stream(
      "balance_transactions",
      { description: "Every movement of the account.", cursor: "created" },
      { id: "string", amount: "integer", fee: "integer", type: "string", created: "integer" },
    ),
  ),
  // HubSpot, to which customers add objects of their own
  "36c891d9-4bd9-43ac-bad2-10e12756272c": of(
    "customizable",
    stream(
      "contacts",
      { description: "People, and how to reach them.", cursor: "updatedAt", suggested: true, pii: ["email"] },
      { id: "string", email: "string", lifecycle: "string", properties: "object", updatedAt: "string" },
    ),
    stream(
      "companies",
      { description: "Organizations that contacts work for.", cursor: "updatedAt", suggested: true },
      { id: "string", name: "string", domain: "string", properties: "object", updatedAt: "string" },
    ),
    stream(
      "deals",
      { description: "What may be sold to them.", cursor: "updatedAt", suggested: true },
      { id: "string", amount: "number", stage: "string", properties: "object", updatedAt: "string" },
    ),
    stream(
      "owners",
      { description: "Colleagues who look after them.", pii: ["email"] },
      { id: "string", email: "string", archived: "boolean" },
    ),
  ),
  // Postgres, whose tables are different in every database
  "decd338e-5647-4c0b-adf4-da0e75f5a750": of(
    "dynamic",
    stream(
      "orders",
      { description: "An example of a table.", cursor: "updated_at", suggested: true },
      { id: "integer", customer_id: "integer", total: "number", updated_at: "string" },
    ),
    stream(
      "customers",
      { description: "Another one.", cursor: "updated_at", suggested: true, pii: ["email"] },
      { id: "integer", email: "string", updated_at: "string" },
    ),
  ),
};

/** The catalog that a connector has until somebody changes it; null when we made none up. */
export function builtInCatalog(definitionId: string): BuiltInCatalog | null {
  return CATALOGS[definitionId.toLowerCase()] ?? null;
}

function structured(...streams: readonly Stream[]): BuiltInCatalog {
  return of("structured", ...streams);
}

function of(catalog_type: string, ...streams: readonly Stream[]): BuiltInCatalog {
  return { catalog_type, sonar_catalog: { streams: [...streams], selected_streams: null } };
}

function stream(name: string, traits: Traits, fields: Fields): Stream {
  const { description, key = "id", cursor, suggested = false, pii = [] } = traits;
  return {
    name,
    description,
    data_category: null,
    suggested,
    is_metric: false,
    cursor_fields: cursor === undefined ? [] : [cursor],
    primary_key_fields: [[key]],
    pii_fields: [...pii],
    immutable_fields: [key],
    field_tags: [],
    foreign_keys: [],
    json_schema: {
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      properties: Object.fromEntries(
        Object.entries(fields).map(([field, type]) => [field, { type: field === key ? type : [type, "null"] }]),
      ),
    },
  };
}
