import path from "node:path";
import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { uuid } from "../../src/rules";
import { ensureDefaultProvider } from "./default-provider";
import { ensureSameLibrary } from "../foundation/library-match";
import * as l1 from "../generated/provider";
import { findLockFile } from "../connectors/spec-lock";
import { findAttributeProblems } from "../validations/props";

/** How the provider reaches Airbyte. Whatever is left out comes from the environment of `terraform`. */
export interface AirbyteEmbeddedProviderProps extends l1.AirbyteembeddedProviderConfig {
  /**
   * Where Terraform finds the provider, for a team that serves it from a registry or mirror of its own.
   * @default "terraform.local/airbyte-embedded/airbyteembedded"
   */
  readonly source?: string;
}

/** The connection to one Airbyte Embedded organization. A stack that has none gets one from the environment. */
export class AirbyteEmbeddedProvider extends l1.AirbyteembeddedProvider {
  public constructor(scope: Construct, id: string, props: AirbyteEmbeddedProviderProps = {}) {
    const { source, ...config } = props;
    super(scope, id, withLock(config));
    ensureSameLibrary(this);
    this.node.addValidation({
      validate: () => findAttributeProblems(this, { organizationId: [config.organizationId, uuid] }),
    });
    // cdktf declares it readonly, and reads it only at synthesis.
    if (source !== undefined) Object.assign(this, { terraformProviderSource: source });
  }
}

/** Settings are checked at plan against the lock that they are checked against at synthesis. */
function withLock(config: l1.AirbyteembeddedProviderConfig): l1.AirbyteembeddedProviderConfig {
  const file = findLockFile();
  // Terraform runs in a folder below the program's, so the path has to be whole.
  return file === null ? config : { connectorSpecs: path.resolve(file), ...config };
}

/**
 * Sees to it that the stack of `scope` has a provider by the time it is synthesized, unless one is `given`. Throws when the
 * app is not built on the library that our constructs are built on.
 */
export function ensureProvider(scope: Construct, given: TerraformProvider | undefined): void {
  ensureSameLibrary(scope);
  if (given) return;
  ensureDefaultProvider(
    scope,
    l1.AirbyteembeddedProvider.tfResourceType,
    (stack) => new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded"),
  );
}
