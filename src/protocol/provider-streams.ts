import { actionStreams } from "./rpcs/action";
import { listStreams } from "./rpcs/list";
import type { StreamRpc } from "./rpc";

/** What service tfplugin6.Provider answers with a stream, by method name. */
export const providerStreams: Readonly<Record<string, StreamRpc>> = { ...listStreams, ...actionStreams };
