import { sentence } from "../../output";
import type { Airbyte, Catalogs, OwnedCatalog, ServedCatalog, SourceCatalog } from "../../api";
import { isCatalogUnserved } from "../../api/errors";
import { uuid } from "../../rules";
import { findNearest } from "../../specs/check/nearest";
import { forPeople, openClient } from "../client";
import { choose } from "../specs/choice";
import { toUnnamed } from "../specs/api-registry";
import { toListed } from "../specs/registry";
import type { Terminal } from "../terminal";
import { UserError } from "../../installation/user-error";
import type { GivenOwner } from "./owner-options";

/** Owner of a catalog. */
export type Owner = { /** As sentences name it. */ readonly title: string } & (
  { readonly kind: "owned"; readonly calls: OwnedCatalog } | { readonly kind: "source"; readonly calls: SourceCatalog }
);

/** Reads the owner from options. Throws UserError unless there is exactly one. */
export async function openOwner(
  given: GivenOwner,
  terminal: Pick<Terminal, "env" | "say" | "at" | "stop">,
): Promise<Owner> {
  const { definition, template, source } = given;
  if ([definition, template, source].filter((word) => word !== null).length !== 1)
    throw new UserError("Whose catalog? Give one of --definition, --template and --source.");
  const client = await openClient(terminal);
  return forPeople(toOwner(given, client, terminal.stop));
}

/** Reads the owner's catalog. Throws UserError if there is none. */
export async function getCatalog(owner: Owner, signal: AbortSignal): Promise<ServedCatalog> {
  const found = await callFor(owner, owner.calls.find({ signal }));
  if (found) return found;
  throw new UserError(`There is no catalog of ${owner.title}. ${UNSERVED}`);
}

/** Awaits a call for a catalog. Throws UserError, also if the server has no catalogs. */
export function callFor<T>({ title }: Owner, call: Promise<T>): Promise<T> {
  return forPeople(
    call.catch((error: unknown) => {
      throw isCatalogUnserved(error) ? new UserError(`This server serves no catalog of ${title}. ${UNSERVED}`) : error;
    }),
  );
}

const UNSERVED =
  "Servers of late 2025 serve catalogs, later ones do not: there, the connector's page in Airbyte's documentation lists its streams.";

async function toOwner(given: GivenOwner, client: Airbyte, signal: AbortSignal): Promise<Owner> {
  const { catalogs } = client;
  if (given.definition !== null) return toConnector(given.definition, client, signal);
  if (given.template !== null) return toTemplate(given.template, client, signal);
  const id = given.source ?? "";
  return { kind: "source", title: sentence`the source ${id}`, calls: catalogs.sources(checkId("--source", id)) };
}

async function toConnector(word: string, { catalogs, definitions }: Airbyte, signal: AbortSignal): Promise<Owner> {
  if (isId(word)) return toOwned(sentence`the connector ${word}`, catalogs.definitions(word));
  const connectors = toListed(await toUnnamed(definitions, "source", signal));
  const [found] = choose([word], { place: "the API", connectors });
  return toOwned(sentence`${found?.name ?? word}`, catalogs.definitions(found?.id ?? word));
}

async function toTemplate(
  word: string,
  { catalogs, sourceTemplates }: Pick<Airbyte, "catalogs" | "sourceTemplates">,
  signal: AbortSignal,
): Promise<Owner> {
  if (isId(word)) return toOwned(sentence`the template ${word}`, catalogs.templates(word));
  const templates = [];
  for await (const { id, name } of sourceTemplates.list({}, { signal })) templates.push({ id, name });
  const [only, ...others] = templates.filter(({ name }) => name === word);
  if (only && others.length === 0) return toOwned(sentence`the template "${word}"`, catalogs.templates(only.id));
  if (only) {
    const ids = [only, ...others].map(({ id }) => id).join(", ");
    throw new UserError(sentence`${others.length + 1} source templates are named "${word}". Give an ID: ${ids}.`);
  }
  const nearest = findNearest(
    word,
    templates.map(({ name }) => name),
  );
  const suggestion = nearest === null ? "" : sentence` Did you mean "${nearest}"?`;
  throw new UserError(sentence`There is no source template named "${word}" in this organization.` + suggestion);
}

function toOwned(title: string, calls: ReturnType<Catalogs["templates"]>): Owner {
  return { kind: "owned", title, calls };
}

function isId(word: string): boolean {
  return uuid.safeParse(word).success;
}

function checkId(flag: string, word: string): string {
  if (isId(word)) return word;
  throw new UserError(sentence`${flag}: "${word}" is not an ID, such as decd338e-5647-4c0b-adf4-da0e75f5a750.`);
}
