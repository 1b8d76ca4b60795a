import type { ConnectorNames, Organization, Side } from "../../adoption";
import type { Airbyte, AirbyteOptions } from "../../api";
import { AttributeError } from "../../provider/attribute-error";
import { UserError } from "../../installation/user-error";
import type { ConnectorKind, SpecLock } from "../../specs";
import { forPeople, openClient } from "../client";
import { getConnection } from "../connection";
import type { Terminal } from "../terminal";
import type { GivenSide } from "./sides";

/** A side that can be compared. */
export interface ReadSide {
  readonly side: Side;
  /** Names of its connectors of these kinds. */
  readonly readConnectors: (kinds: readonly ConnectorKind[]) => Promise<ConnectorNames>;
  readonly close: () => void;
}

type Given<Kind> = Extract<GivenSide, { readonly kind: Kind }>;

/** Connection to the organization of a side. @throws UserError that names the side */
export function toConnection({ name, env }: Given<"organization">): AirbyteOptions {
  try {
    return getConnection(env);
  } catch (error) {
    if (error instanceof AttributeError) throw new UserError(`${name}: ${error.message}`);
    throw error;
  }
}

/** Reads an organization, with the progress on stderr. Nothing is written to it. */
export async function readOrganizationSide(
  given: Given<"organization">,
  lock: SpecLock,
  terminal: Terminal,
): Promise<ReadSide> {
  const { name, env } = given;
  const { readOrganization, toOrganizationSide } = await import("../../adoption");
  const client = await openClient({ ...terminal, env });
  terminal.say(`Reading ${name}…`);
  try {
    const found = await forPeople(
      readOrganization(client, { signal: terminal.stop, onProgress: toProgress(name, terminal) }),
    );
    terminal.say(`${name}: ${toCounts(found)}.`);
    return {
      side: toOrganizationSide(found, lock),
      readConnectors: (kinds) => forPeople(listConnectors(client, kinds, terminal.stop)),
      close: () => client.close(),
    };
  } catch (error) {
    client.close();
    throw error;
  }
}

/** Reads a program as far as it is in one organization. */
export async function readProgramSide(
  { name, stacks, alias }: Given<"program">,
  lock: SpecLock,
  organizationId: string | null,
): Promise<ReadSide> {
  const { listProviders, toProgramSide } = await import("../../adoption");
  const providers = listProviders(stacks);
  const same = providers.filter(({ organizationId: id }) => id !== null && id === organizationId?.toLowerCase());
  const named = alias === null ? providers : providers.filter((each) => each.alias === alias);
  const chosen = alias === null && same.length > 0 ? same : named;
  if (chosen.length === 0 && providers.length > 0)
    throw new UserError(`"${name}" has no provider with that alias. There are: ${toList(providers)}.`);
  const organizations = new Set(chosen.map(({ stack, organizationId: id, alias: of }) => id ?? `${stack} ${of ?? ""}`));
  if (organizations.size > 1)
    throw new UserError(
      `"${name}" is in several organizations (${toList(chosen)}). Name one stack, such as cdktf.out/stacks/STACK, and with a colon the alias of one provider.`,
    );
  return {
    side: toProgramSide(stacks, lock, (stack, of) => chosen.some((each) => each.stack === stack && each.alias === of)),
    readConnectors: () =>
      Promise.resolve(new Map(Object.values(lock.connectors).map(({ id, name: title }) => [id.toLowerCase(), title]))),
    close: () => undefined,
  };
}

function toList(providers: readonly { readonly stack: string; readonly alias: string | null }[]): string {
  return providers.map(({ stack, alias }) => (alias === null ? stack : `${stack}:${alias}`)).join(", ");
}

async function listConnectors(
  { definitions }: Airbyte,
  kinds: readonly ConnectorKind[],
  signal: AbortSignal,
): Promise<ConnectorNames> {
  const names = new Map<string, string>();
  for (const kind of kinds)
    for await (const { id, name } of definitions[`${kind}s`].list({}, { signal })) names.set(id.toLowerCase(), name);
  return names;
}

/** Templates between two lines of progress. */
const STEP = 100;

function toProgress(name: string, { say }: Pick<Terminal, "say">) {
  return ({ read, total }: { readonly read: number; readonly total: number }): void => {
    if (read % STEP === 0 && read < total) say(`Reading ${name}: ${read} of ${total} source templates…`);
  };
}

function toCounts({ tags, sourceTemplates, connectionTemplates }: Organization): string {
  return `${tags.length} tags, ${sourceTemplates.length} source templates, ${connectionTemplates.length} connection templates`;
}
