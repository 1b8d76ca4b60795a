import * as generated from "../generated/codecs";
import type { plugin, tfplugin6 } from "../generated/types";

// pbjs generates code without types and pbts types without code; this combines them.
const typed = generated as unknown as { readonly tfplugin6: typeof tfplugin6; readonly plugin: typeof plugin };

/** Encoders and decoders of the messages in tfplugin6.proto. */
export const terraform: typeof tfplugin6 = typed.tfplugin6;

/** Encoders and decoders of the messages in plugin.proto. */
export const goPlugin: typeof plugin = typed.plugin;
