import path from "node:path";
import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import {
  apiUrl,
  patienceSeconds,
  refreshMode,
  requestsPerMinute,
  retries,
  safeAddress,
  timeoutSeconds,
  tokenUrl,
  uuid,
} from "../../src/rules";
import { addCheck } from "../foundation/stack-notes";
import { ensureDefaultProvider } from "./default-provider";
import { ensureSameLibrary } from "../foundation/library-match";
import * as l1 from "../generated/provider";
import { findLockFile } from "../connectors/spec-lock";
import { type Checked, findAttributeProblems } from "../validations/props";

/** Access of the provider to Airbyte. Options that are left out come from the environment of `terraform`. */
export interface AirbyteEmbeddedProviderProps extends l1.AirbyteembeddedProviderConfig {
  /**
   * Source address of the provider, for a team that serves it from a registry or mirror of its own.
   * @default "terraform.local/airbyte-embedded/airbyteembedded"
   */
  readonly source?: string;
}

/** The connection to one Airbyte Embedded organization. A stack without one gets a provider configured by the environment. */
export class AirbyteEmbeddedProvider extends l1.AirbyteembeddedProvider {
  public constructor(scope: Construct, id: string, props: AirbyteEmbeddedProviderProps = {}) {
    const { source, ...config } = props;
    super(scope, id, withLock(config));
    ensureSameLibrary(this);
    addCheck(this, () => findAttributeProblems(this, toChecked(config)));
    // cdktf declares it readonly, but reads it only at synthesis.
    if (source !== undefined) Object.assign(this, { terraformProviderSource: source });
  }
}

function toChecked(config: l1.AirbyteembeddedProviderConfig): Checked {
  const { allowHttp } = config;
  // An expression is judged at plan. The provider takes from the environment what is left out.
  const safe = safeAddress(
    allowHttp === undefined ? process.env["AIRBYTE_ALLOW_HTTP"] === "true" : allowHttp !== false,
  );
  return {
    organizationId: [config.organizationId, uuid],
    apiUrl: [config.apiUrl, apiUrl.pipe(safe)],
    tokenUrl: [config.tokenUrl, tokenUrl.pipe(safe)],
    requestTimeoutSeconds: [config.requestTimeoutSeconds, timeoutSeconds],
    maxRetries: [config.maxRetries, retries],
    rateLimitPatienceSeconds: [config.rateLimitPatienceSeconds, patienceSeconds],
    requestsPerMinute: [config.requestsPerMinute, requestsPerMinute],
    refresh: [config.refresh, refreshMode],
  };
}

/** Makes the plan check settings against the same lock as synthesis. */
function withLock(config: l1.AirbyteembeddedProviderConfig): l1.AirbyteembeddedProviderConfig {
  const file = findLockFile();
  // Terraform runs in a folder below the program's, so the path has to be whole.
  return file === null ? config : { connectorSpecs: path.resolve(file), ...config };
}

/**
 * Ensures that the stack of `scope` has a provider when it is synthesized, unless one is `given`. Throws if the app is built
 * on another library than these constructs.
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
