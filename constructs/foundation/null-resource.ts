import type * as provider from "@cdktf/provider-null/lib/provider";
import type * as resource from "@cdktf/provider-null/lib/resource";

/** Classes for what `hashicorp/null` has. */
export interface NullBindings {
  readonly NullProvider: typeof provider.NullProvider;
  readonly NullResource: typeof resource.Resource;
}

/** Loads them where they are used: they bring cdktf along, so that only those install them who need them. */
export function getNullBindings(): NullBindings {
  try {
    /* eslint-disable @typescript-eslint/no-require-imports -- an import would load them for everybody */
    // What is loaded in this way has no types of its own.
    const { NullProvider } = require("@cdktf/provider-null/lib/provider") as typeof provider;
    const { Resource } = require("@cdktf/provider-null/lib/resource") as typeof resource;
    /* eslint-enable @typescript-eslint/no-require-imports */
    return { NullProvider, NullResource: Resource };
  } catch (cause) {
    throw new Error("A ReleaseGate needs @cdktf/provider-null: run npm install @cdktf/provider-null@11.", { cause });
  }
}
