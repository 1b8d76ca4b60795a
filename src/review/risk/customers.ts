import type { GivenPlan, Subject } from "../changes/subject";
import type { Change } from "../shape";

const SOURCE_TEMPLATE = "airbyteembedded_source_template";

/** Connectors of the source templates that plans change, as the state has them: by ID, or by the lock's name. */
export function listChangedConnectors(plans: readonly GivenPlan[]): string[] {
  const connectors = plans.flatMap(({ document }) =>
    (document.resource_changes ?? [])
      .filter(
        ({ mode, type, change }) => mode === "managed" && type === SOURCE_TEMPLATE && !change.actions.includes("no-op"),
      )
      .flatMap(({ change }) => findConnector(change.before) ?? []),
  );
  return [...new Set(connectors)].sort();
}

/** Adds how many customers a change of a source template may reach, unless its risk is low. */
export function withCustomers(
  change: Change,
  { resource }: Pick<Subject, "resource">,
  customers: ReadonlyMap<string, number>,
): Change {
  const connector = change.type === SOURCE_TEMPLATE ? findConnector(resource.change.before) : null;
  const count = connector === null ? undefined : customers.get(connector);
  if (count === undefined || change.risk === "low") return change;
  return { ...change, reasons: [...change.reasons, toSentence(count)] };
}

function toSentence(count: number): string {
  if (count === 0) return "No customer has connected this connector so far.";
  const customers = count === 1 ? "1 customer has" : `${count} customers have`;
  return `${customers} connected this connector, through this template or another.`;
}

function findConnector(values: Readonly<Record<string, unknown>> | null | undefined): string | null {
  const connector = values?.actor_definition_id;
  return typeof connector === "string" ? connector : null;
}
