import { toValue } from "../model/model";
import { Diagnostics } from "../report";
import type { Listed } from "../listing";
import type { Attributes } from "../attributes/attributes";
import type { Resource } from "../resource";
import { toConfigModel } from "./config-model";
import type { ListEvent, ListRequest } from "./engine";
import { reportErrors } from "./report-errors";
import { findIdentity } from "./state/identity";
import { toKind, type Session } from "./session";

type Found = Omit<ListEvent, "diagnostics">;

/** Lists objects, one event each. An error is the last event, so that everything found before it is kept. */
export async function* list(session: Session, resource: Resource, request: ListRequest): AsyncGenerator<ListEvent> {
  const { signal } = request;
  const report = new Diagnostics();
  const task = `list ${toKind(resource)}s`;
  const attempt = <T>(run: () => Promise<T> | T) => reportErrors(session, report, task, run, signal);
  let told = 0;
  const news = () => report.diagnostics.slice(told, (told = report.diagnostics.length));

  const listed = await attempt(() => start(session, resource, request, report));
  try {
    for (let left = toLimit(request); listed && left > 0; left -= 1) {
      const next = await attempt(() => untilAborted(listed.next(), signal));
      if (!next || next.done === true) break;
      const found = await attempt(() => toFound(resource, next.value, request));
      if (!found || report.hasErrors()) break;
      yield { ...found, diagnostics: news() };
    }
    const diagnostics = news();
    if (diagnostics.length > 0) yield { displayName: "", identity: null, state: null, diagnostics };
  } finally {
    // Not awaited: a listing that ignores its signal would delay the end.
    listed?.return?.().catch(() => undefined);
  }
}

function start(
  session: Session,
  resource: Resource,
  request: ListRequest,
  report: Diagnostics,
): AsyncIterator<Listed<Attributes>> {
  const { config, includeResource, signal } = request;
  if (!resource.list) throw new TypeError(`${resource.type} cannot be listed.`);
  const asked = toConfigModel(resource.listAttributes ?? {}, config);
  const context = { api: session.getApi(), config: asked, includeResource, limit: toLimit(request), signal, report };
  return resource.list(context)[Symbol.asyncIterator]();
}

function toLimit({ limit }: ListRequest): number {
  return limit > 0 ? limit : Infinity;
}

function toFound(resource: Resource, { displayName, state: model }: Listed<Attributes>, request: ListRequest): Found {
  const state = toValue(resource.attributes, { ...model }, request.includeResource ? undefined : () => null);
  const identity = findIdentity(resource, state);
  if (identity === null) throw new TypeError(`The listing of ${resource.type} holds an object without an identity.`);
  return { displayName, identity, state: request.includeResource ? state : null };
}

/** Settles with the promise, or rejects with the signal's reason as soon as it aborts. */
async function untilAborted<T>(awaited: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error); // an Error unless the caller chose another reason
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop);
  });
  try {
    return await Promise.race([awaited, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
