import type { Emulator, Row, Store, Table } from "../../../src/emulator";

/** Tables of which several rows say nothing: an attempt may be made twice. */
const ATTEMPTS: ReadonlySet<string> = new Set(["sourceChecks"]);

/** Fields of a row in which two organizations with the same things differ. */
const OWN: ReadonlySet<string> = new Set(["id", "created_at", "updated_at", "organization_id"]);

/** Everything that an Airbyte has, without IDs and times, so that it can be compared with what another has. */
export function toStock(airbyte: Emulator): readonly string[] {
  const tables = Object.entries(airbyte).filter((entry): entry is [string, Table<Row>] => isTable(entry[1]));
  const rows = tables
    .filter(([name]) => !ATTEMPTS.has(name))
    .flatMap(([name, table]) => table.list().map((row) => ({ name, row })));
  const labels = new Map(rows.map(({ name, row }) => [row.id, `(${name} ${toName(row)})`]));
  return rows
    .map(({ name, row }) => {
      const fields = Object.entries(row)
        .filter(([field]) => !OWN.has(field))
        .map(([field, value]) => [field, field === "tags" && Array.isArray(value) ? value.toSorted() : value] as const);
      const text = `${name} ${labels.get(row.id) ?? ""} ${JSON.stringify(Object.fromEntries(fields))}`;
      return text.replace(ID, (found) => labels.get(found) ?? found);
    })
    .sort();
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The tables of an Airbyte without the rest of it. */
export function tablesOf(airbyte: Emulator): Store {
  // All tables of a store are there.
  return Object.fromEntries(Object.entries(airbyte).filter(([, each]) => isTable(each))) as unknown as Store;
}

function isTable(value: unknown): boolean {
  return typeof value === "object" && value !== null && "removeAll" in value;
}

function toName(row: object): string {
  if ("name" in row) return String(row.name);
  return "destination_name" in row ? String(row.destination_name) : "";
}
