import type { Airbyte } from "../api";
import type { ConnectorSpecs } from "./connectors/connector-specs";
import type { Names } from "./names/names";
import { observed } from "./names/observed";
import type { Journal } from "./creation/created-objects";
import type {
  Action,
  ActionAttributes,
  Attributes,
  DataSource,
  EphemeralResource,
  PlainAttributes,
  Resource,
  WithMovers,
} from "../framework";

/** The `api` of our resources: the client, the provider's own settings, and the state of this run. */
export interface Embedded extends Airbyte {
  readonly settings: {
    /** True if templates that say nothing themselves are protected. */
    readonly deletionProtection: boolean;
    /** `fast` reads source templates from the list while their `updated_at` stands still. */
    readonly refresh: "full" | "fast";
    /** True if one run may destroy an object and create another of its name. */
    readonly allowRecreation: boolean;
    /** Null without a lock of connector specs: then settings are not checked against any. */
    readonly specs: ConnectorSpecs | null;
  };
  /** Which of the things that servers differ in this one has. */
  readonly offers: {
    /** True if the organization has template tags, or can have some. */
    readonly tags: boolean;
  };
  /** State that plans and applies of this run share. */
  readonly run: {
    /** Tags that are renamed, by their name of today. */
    readonly renames: Map<string, string>;
    /** IDs of templates whose own `tags` decide all of their tags. */
    readonly tagged: Set<string>;
    readonly names: Names;
    /** Objects that were created and that Terraform may not have stored yet. */
    readonly journal: Journal;
  };
}

/** A resource on our client. Its type parameter is inferred from its attributes. */
export function defineResource<const A extends Attributes, const L extends Attributes = Attributes>(
  resource: Resource<A, Embedded, L> & { readonly attributes: WithMovers<A> },
): Resource<Attributes, Embedded> {
  // The engine calls each resource with values of its own attributes only, so forgetting which they are is safe.
  return observed(resource as unknown as Resource<Attributes, Embedded>);
}

/** A data source on our client. */
export function defineDataSource<const A extends Attributes>(
  dataSource: DataSource<A, Embedded>,
): DataSource<Attributes, Embedded> {
  // As above.
  return dataSource;
}

/** An ephemeral resource on our client. */
export function defineEphemeral<const A extends PlainAttributes>(
  ephemeral: EphemeralResource<A, Embedded>,
): EphemeralResource<PlainAttributes, Embedded> {
  // As above.
  return ephemeral;
}

/** An action on our client. */
export function defineAction<const A extends ActionAttributes>(
  action: Action<A, Embedded>,
): Action<ActionAttributes, Embedded> {
  // As above.
  return action;
}
