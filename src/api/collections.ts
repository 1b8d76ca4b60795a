import type { Clock } from "./timing/clock";
import { type Collection, collection } from "./lists/collection";
import { connectionTemplates, type ConnectionTemplates } from "./connection-templates";
import { creating } from "./writes/creation";
import { ApiError } from "./errors";
import { servedAddress } from "./transport/served-address";
import { orNoTemplateTags, TAGS, tagConversation } from "./writes/no-template-tags";
import { path } from "./transport/path";
import * as plain from "./plain-collections";
import { type ScopedAirbyte, scopedAccess } from "./tokens/scoped";
import type { Session } from "./transport/session";
import { ConnectionTemplate, SourceTemplate, SourceTemplateItem, TemplateTag } from "./shapes/templates";
import { sourceTemplates, type SourceTemplates } from "./source-templates";
import { sources, type Sources } from "./sources";
import { TAG_SPELLINGS, tagAttachment } from "./writes/tag-attachment";
import { templateTags, type TemplateTags } from "./template-tags";
import { templateCalls } from "./writes/template-calls";
import { tokens, type Tokens } from "./tokens";
import { Workspace } from "./shapes/workspaces";
import { WORKSPACE_PAGE, workspaces, type Workspaces } from "./workspaces";

/** Collections that need nothing of one another. */
type PlainCollections = { readonly [K in keyof typeof plain]: ReturnType<(typeof plain)[K]> };

/** All collections of the API, one property each. */
export interface Collections extends PlainCollections {
  readonly templateTags: TemplateTags;
  readonly sourceTemplates: SourceTemplates;
  readonly connectionTemplates: ConnectionTemplates;
  readonly workspaces: Workspaces;
  /** Sources that customers have connected. */
  readonly sources: Sources;
  /** The same since 2026, where `sources` are on their way out. */
  readonly connectors: Sources;
  readonly tokens: Tokens;
  /** The API as the bearer of a scoped token sees it, with this client's pace and connections. */
  scoped(token: string): ScopedAirbyte;
}

/** All collections of one session, and the list of tags that they share. */
export function openCollections(
  session: Session,
  clock: Clock,
): Collections & { readonly tags: Collection<TemplateTag> } {
  const aboutTags = tagConversation(session);
  const tags = collection({
    session: aboutTags,
    clock,
    path: TAGS,
    item: TemplateTag,
  });
  const offers = collection({
    session,
    clock,
    path: path`/api/v1/integrations/templates/sources`,
    item: SourceTemplateItem,
  });
  const connections = collection({
    session,
    clock,
    path: path`/api/v1/integrations/templates/connections`,
    item: ConnectionTemplate,
  });
  const spelled = servedAddress(TAG_SPELLINGS);
  const scoped = scopedAccess(session, clock);
  const minting = tokens({ session, scoped });

  return {
    tags,
    ...openPlain(session, clock),
    sources: sources({
      conversation: session,
      clock,
      all: path`/api/v1/integrations/sources`,
      config: "source_config",
    }),
    connectors: sources({
      conversation: session,
      clock,
      all: path`/api/v1/integrations/connectors`,
      config: "replication_config",
    }),
    scoped,
    tokens: minting,
    workspaces: workspaces({
      session,
      clock,
      items: collection({
        session,
        clock,
        path: path`/api/v1/workspaces`,
        item: Workspace,
        query: new URLSearchParams({ limit: String(WORKSPACE_PAGE) }),
      }),
      tokens: minting,
    }),
    templateTags: templateTags({
      session: aboutTags,
      clock,
      tags,
      create: creating(tags, clock),
      isCarried: (name, signal) => isCarried([offers, connections], name, signal),
      // Templates show the names of their tags, so that a rename or delete changes them all.
      writeAll: (work) => tags.write(() => offers.write(() => connections.write(work))),
    }),
    sourceTemplates: sourceTemplates({
      session,
      clock,
      items: offers,
      create: creating(offers, clock),
      templates: templateCalls({
        session,
        clock,
        kind: "sources",
        shape: SourceTemplate,
        settings: "partial_default_config",
        tags: tagAttachment({ session, clock, kind: "sources", spelled, write: attachingTo(offers) }),
        write: offers.write,
      }),
    }),
    connectionTemplates: connectionTemplates({
      session,
      items: connections,
      create: creating(connections, clock),
      templates: templateCalls({
        session,
        clock,
        kind: "connections",
        shape: ConnectionTemplate,
        settings: "destination_config",
        tags: tagAttachment({
          session,
          clock,
          kind: "connections",
          spelled,
          write: attachingTo(connections),
        }),
        write: connections.write,
      }),
    }),
  };

  /** A server may make a missing tag when it is attached (API 4.5). */
  function attachingTo(templates: Collection<unknown>): Collection<unknown>["write"] {
    return (work) => orNoTemplateTags(session, () => tags.write(() => templates.write(work)));
  }
}

function openPlain(session: Session, clock: Clock): PlainCollections {
  const opened = Object.entries<(session: Session, clock: Clock) => unknown>(plain);
  // Each key has the answer of its own function.
  return Object.fromEntries(opened.map(([name, open]) => [name, open(session, clock)])) as PlainCollections;
}

/** True when a template of these lists shows the tag. A list that the server does not serve shows none. */
async function isCarried(lists: readonly Listed[], name: string, signal?: AbortSignal): Promise<boolean> {
  const found = await Promise.all(
    lists.map((list) =>
      list.read(signal).catch((error: unknown) => {
        if (error instanceof ApiError && (error.kind === "no-such-address" || error.status === 404)) return NONE;
        throw error;
      }),
    ),
  );
  return found.some((templates) => [...templates.values()].some(({ tags }) => tags.includes(name)));
}

type Listed = Pick<Collection<{ readonly tags: readonly string[] }>, "read">;

const NONE: ReadonlyMap<string, { readonly tags: readonly string[] }> = new Map();
