import path from "node:path";
import { Aspects, TerraformStack, type IAspect, type TerraformProvider } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import * as l1 from "./generated/provider";
import { findLockFile } from "./spec-check";

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
  public constructor(scope: Construct, id: string, { source, ...config }: AirbyteEmbeddedProviderProps = {}) {
    super(scope, id, withLock(config));
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

/** Sees to it that the stack of `scope` has a provider by the time it is synthesized, unless one is `given`. */
export function ensureProvider(scope: Construct, given: TerraformProvider | undefined): void {
  if (given) return;
  const stack = TerraformStack.of(scope);
  const aspects = Aspects.of(stack);
  if (!aspects.all.some((aspect) => aspect instanceof DefaultProvider)) aspects.add(new DefaultProvider(stack));
}

class DefaultProvider implements IAspect {
  public constructor(private readonly stack: TerraformStack) {}

  public visit(node: IConstruct): void {
    if (node !== this.stack) return;
    const given = this.stack.node
      .findAll()
      .some((child) => child instanceof l1.AirbyteembeddedProvider && !child.alias);
    if (!given) new AirbyteEmbeddedProvider(this.stack, "AirbyteEmbedded");
  }
}
