import type { Clock } from "./timing/clock";
import { collection } from "./lists/collection";
import { type Create, creating, isSameName } from "./writes/creation";
import { deleteAndConfirm, IN_THE_BACKGROUND } from "./writes/deletion";
import { AirbyteError } from "./errors";
import { pages } from "./lists/pages";
import { toFind } from "./transport/find";
import { path } from "./transport/path";
import type { CallOptions, Conversation } from "./transport/session";
import { Deleted } from "./shapes/templates";
import { type SourceCheck, type SourceCheckOptions, sourceChecks } from "./writes/source-check";
import { isEmptyBody, toBody } from "./shapes/body";
import { CreateSource, Source, SourceItem, UpdateSource } from "./shapes/sources";

/** Sources that are connected in workspaces (API 10.1). */
export interface Sources {
  /** Short items without settings: `find` gives the whole. */
  list(filter: { readonly workspaceId: string }, options?: CallOptions): AsyncGenerator<SourceItem, void>;
  find(id: string, options?: CallOptions): Promise<Source | null>;
  /** Throws `ApiError` of kind "not-found" when it is gone. */
  get(id: string, options?: CallOptions): Promise<Source>;
  /** Also makes the connections that connection templates prescribe. Throws `LostAnswer` when the outcome cannot be told. */
  create(body: CreateSource, options?: CallOptions): Promise<Source>;
  /** Sends the given fields only. */
  update(id: string, body: UpdateSource, options?: CallOptions): Promise<Source>;
  /**
   * Ends when the source is gone, and succeeds if it already was. Throws `AirbyteError` when it is still there after
   * five minutes.
   */
  delete(id: string, options?: CallOptions): Promise<void>;
  /**
   * Has Airbyte connect with the settings of the source, and waits for the result. Throws `ApiError` of kind
   * "not-found" where there is no such source or no check, `AirbyteError` when it goes on for five minutes.
   */
  check(id: string, options?: SourceCheckOptions): Promise<SourceCheck>;
}

export interface SourcesOptions {
  readonly conversation: Conversation;
  readonly clock: Clock;
  /** The collection's address, such as "/api/v1/integrations/sources". */
  readonly all: string;
  /** The key of the settings in bodies (API 10.1). */
  readonly config: "source_config" | "replication_config";
}

export function sources({ conversation, clock, all, config }: SourcesOptions): Sources {
  const one = (id: string): string => `${all}${path`/${id}`}`;
  const workspaces = new Map<string, Create<SourceItem>>();

  /** Lists are of one workspace each, so what was there before a create is known by workspace. */
  function creatingIn(id: string): Create<SourceItem> {
    const known = workspaces.get(id);
    if (known !== undefined) return known;
    const items = collection({ session: conversation, clock, path: all, item: SourceItem, query: toQuery(id) });
    const create = creating(items, clock);
    workspaces.set(id, create);
    return create;
  }

  function get(id: string, { signal }: CallOptions = {}): Promise<Source> {
    return conversation.call({ method: "GET", path: one(id), shape: Source, expectId: id, signal });
  }

  const find = toFind(get);

  function send(method: "POST" | "PUT", path: string, given: Body, { signal, expectId }: Sending): Promise<Source> {
    const { source_config, ...rest } = given;
    const body = { ...rest, [config]: source_config };
    return conversation.call({ method, path, body, config: source_config, shape: Source, expectId, signal });
  }

  return {
    find,
    get,

    list: ({ workspaceId }, options) =>
      pages(conversation, { path: all, query: toQuery(workspaceId), item: SourceItem, ...options }),

    create: (body, options = {}) =>
      creatingIn(body.workspace_id)({
        queueKey: body.source_template_id.toLowerCase(),
        post: () => send("POST", all, toBody(CreateSource, body), options),
        isAsked: ({ name, source_template: { id } }) => isLike({ name, source_template_id: id }, body),
        matcher: () => Promise.resolve((item) => isLike(item, body)),
        // Nothing is known to keep the server from taking a second one of the same name.
        unique: false,
        getWhole: ({ id }) => get(id, options),
        ...options,
      }),

    update(id, changes, options) {
      const body = toBody(UpdateSource, changes);
      return isEmptyBody(body) ? get(id, options) : send("PUT", one(id), body, { ...options, expectId: id });
    },

    delete: async (id, { signal } = {}) =>
      deleteAndConfirm({
        request: `DELETE ${one(id)}`,
        id,
        send: () => conversation.call({ method: "DELETE", path: one(id), shape: Deleted, signal }),
        isGone: async () => (await find(id, { signal })) === null,
        pace: IN_THE_BACKGROUND,
        clock,
        signal,
        toUnfinished: () =>
          new AirbyteError(
            `Airbyte has not finished deleting source ${id} after 5 minutes. It may still do so: check again later.`,
          ),
      }),

    check: sourceChecks({ conversation, clock, all }),
  };
}

function toQuery(workspaceId: string): URLSearchParams {
  return new URLSearchParams({ workspace_id: workspaceId });
}

type Body = Partial<CreateSource>;

interface Sending extends CallOptions {
  readonly expectId?: string;
}

/** One that was made meanwhile, of the same template. Creates without a name take what the server has called theirs. */
function isLike(
  { name, source_template_id }: Pick<SourceItem, "name" | "source_template_id">,
  body: CreateSource,
): boolean {
  const isNamed = body.name === undefined || isSameName(body.name, name);
  const isSame = source_template_id?.toLowerCase() === body.source_template_id.toLowerCase();
  return isNamed && (isSame || source_template_id === null);
}
