import { actionStreams } from "./action-rpcs";
import { listStreams } from "./list-rpcs";
import type { StreamRpc } from "./rpc";

/** What service tfplugin6.Provider answers with a stream, by method name. */
export const providerStreams: Readonly<Record<string, StreamRpc>> = { ...listStreams, ...actionStreams };
