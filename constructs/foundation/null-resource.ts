import type * as provider from "@cdktf/provider-null/lib/provider";
import type * as resource from "@cdktf/provider-null/lib/resource";

/** Classes of the provider `hashicorp/null`. */
export interface NullBindings {
  readonly NullProvider: typeof provider.NullProvider;
  readonly NullResource: typeof resource.Resource;
}

/** Loads them on demand, so that only programs that use them need the package installed. */
export function getNullBindings(): NullBindings {
  try {
    /* eslint-disable @typescript-eslint/no-require-imports -- an import would load them for everybody */
    // `require` returns no types.
    const { NullProvider } = require("@cdktf/provider-null/lib/provider") as typeof provider;
    const { Resource } = require("@cdktf/provider-null/lib/resource") as typeof resource;
    /* eslint-enable @typescript-eslint/no-require-imports */
    return { NullProvider, NullResource: Resource };
  } catch (cause) {
    throw new Error("A ReleaseGate needs @cdktf/provider-null: run npm install @cdktf/provider-null@11.", { cause });
  }
}
