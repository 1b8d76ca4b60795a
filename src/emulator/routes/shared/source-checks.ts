import type { Config } from "../../../api/shapes";
import type { App } from "../../http/app";
import type { StoredCheck } from "../../data/rows";

/** The statuses of a check before it ends, each seen by one read. */
const BEFORE = ["pending", "running"] as const;

/** Checks that are kept: more than run at a time, and little enough for an emulator that runs for weeks. */
const MOST_KEPT = 1000;

/** Starts to connect with settings: a `host` beneath `.invalid`, where nothing can be, fails; anything else succeeds. */
export function startCheck({ store }: App, workspace_id: string, { host }: Config): object {
  const isNowhere = typeof host === "string" && /\.invalid$/i.test(host);
  const error_message = isNowhere ? `Could not connect to ${host}: the host was not found.` : null;
  const { id } = store.sourceChecks.add({ workspace_id, error_message });
  const [oldest, ...others] = store.sourceChecks.list();
  if (oldest !== undefined && others.length >= MOST_KEPT) store.sourceChecks.remove(oldest.id);
  return { id };
}

/** The status of a check; every read moves it on (API 10.1). */
export function readCheck({ store }: App, { id, error_message, reads }: StoredCheck): object {
  store.sourceChecks.update(id, { reads: reads + 1 });
  const status = BEFORE[reads] ?? (error_message === null ? "succeeded" : "failed");
  const said = status === "failed" ? error_message : null;
  return { id, status, error_message: said, failure_reason: null, enhanced_error_message: null };
}
