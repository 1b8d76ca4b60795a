import { Diagnostics } from "../../report";
import type { Move } from "../../moves";
import type { Resource } from "../../resource";
import type { MoveRequest, StateAnswer } from "../engine";
import type { PrivateValues } from "../../private-state";
import { reportErrors } from "../report-errors";
import { toKind, type Session } from "../session";
import { upgradeIdentity, upgradeState } from "./upgrade";

/** Key of a moved object's ID in the private state, until the first read. */
const MOVED = "framework.moved";

/**
 * Moves an object from another address. An object of the same type is already ours, and only the provider's address has
 * changed: Terraform 1.15 and OpenTofu ask about such objects too.
 */
export async function moveState(
  session: Session,
  resource: Resource,
  { type, source }: MoveRequest,
): Promise<StateAnswer> {
  return source.type === type ? keepObject(session, resource, source) : takeOver(session, resource, source);
}

async function keepObject(session: Session, resource: Resource, source: Source): Promise<StateAnswer> {
  const { state, diagnostics } = await upgradeState(session, resource, source.version, source.state);
  if (state === null) return { state, private: {}, identity: null, diagnostics };
  const stored = source.identity;
  const told =
    stored && resource.identity ? await upgradeIdentity(session, resource, stored.version, stored.text) : null;
  return {
    state,
    private: source.private,
    identity: told?.identity ?? null,
    diagnostics: [...diagnostics, ...(told?.diagnostics ?? [])],
  };
}

/**
 * Moves an object from another resource type. Terraform asks a provider without credentials, so only the ID is known:
 * the state holds nothing else, and the first read imports the rest.
 */
async function takeOver(session: Session, resource: Resource, source: Source): Promise<StateAnswer> {
  const report = new Diagnostics();
  const kind = toKind(resource);
  const id = await reportErrors(session, report, `move to ${kind}`, () => {
    const move = resource.moves?.find((one) => isFrom(one, source));
    const refuse = (why: string) => report.error(`Cannot move to ${kind}`, why);
    if (!move) refuse(toRefusal(resource, source));
    const found = move?.to(toPlainState(source.state)) ?? null;
    if (move && found === null)
      refuse(
        `The state of the ${source.type} has no ID. Looked at: ${move.places.join(", ")}. ` +
          "Use an import block instead, and a removed block for the old resource.",
      );
    return found;
  });
  const { diagnostics } = report;
  if (id === undefined || id === null) return { state: null, private: {}, identity: null, diagnostics };
  const state = Object.keys(resource.attributes).map((name) => [name, name === "id" ? id : null] as const);
  return { state: Object.fromEntries(state), private: { [MOVED]: id }, identity: null, diagnostics };
}

type Source = MoveRequest["source"];

/** ID of a moved object that was not read since; null for all others. */
export function findMoved(values: PrivateValues): string | null {
  const id = values[MOVED];
  return typeof id === "string" ? id : null;
}

function isFrom({ from }: Move, { provider, type }: Source): boolean {
  return from.type === type && provider.split("/").at(-1)?.toLowerCase() === from.provider;
}

function toPlainState(text: string): Readonly<Record<string, unknown>> {
  // In Terraform's format, state is an object.
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}

function toRefusal(resource: Resource, { provider, type }: Source): string {
  const known = resource.moves?.map(({ from }) => from.type) ?? [];
  const possible = known.length === 0 ? "from no other resource type" : `from ${known.join(", ")}`;
  return (
    `A ${type} of ${provider} cannot become a ${toKind(resource)}. Moves are possible ${possible}. ` +
    "Use an import block instead, and a removed block for the old resource."
  );
}
