import { actionStreams } from "./rpcs/action";
import { listStreams } from "./rpcs/list";
import type { StreamRpc } from "./rpc";

/** Streaming methods of the service tfplugin6.Provider, by name. */
export const providerStreams: Readonly<Record<string, StreamRpc>> = { ...listStreams, ...actionStreams };
