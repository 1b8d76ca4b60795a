import { realpathSync } from "node:fs";
import path from "node:path";
import { App, Lazy, Manifest, TerraformResource, TerraformStack, Token } from "cdktf";
import { Construct, type IConstruct } from "constructs";
import { addCheck } from "../foundation/stack-notes";
import { ensureDefaultProvider } from "../provider/default-provider";
import { toConfinement } from "./environment";
import { findSynthesized, toFingerprints, type Synthesized } from "./fingerprint";
import { getNullBindings } from "../foundation/null-resource";
import { ensureSameLibrary } from "../foundation/library-match";

export interface ReleaseGateProps {
  /**
   * A shell command that ends with 0 when the release is good. It runs in the folder in which the program was started. The
   * log shows it together with what it prints, so let it take secrets from the environment, by `$NAME`.
   */
  readonly check: string;
  /**
   * The environment variables of `terraform` that the check sees beside `PATH`, `HOME`, `CI`, and those about language,
   * colors, proxies and certificates. A star at the end stands for any rest, as in `AWS_*`.
   * @default ["AIRBYTE_*"], which `airbyte-embedded verify` needs
   */
  readonly environment?: readonly string[];
  /**
   * The construct, scope or stack beneath which every resource counts.
   * @default the gate's own scope
   */
  readonly watch?: IConstruct;
}

/**
 * A check that runs once after each deploy that changes something beneath a scope, as soon as all of it is done. When it
 * fails, the deploy fails; what was changed stays as it is, and the next deploy runs the check again.
 */
export class ReleaseGate extends Construct {
  private readonly stack: TerraformStack;
  private readonly watch: IConstruct;

  public constructor(scope: Construct, id: string, props: ReleaseGateProps) {
    super(scope, id);
    const { check, environment = ["AIRBYTE_*"], watch = scope } = props;
    ensureSameLibrary(this);
    const { NullProvider, NullResource } = getNullBindings();
    this.stack = TerraformStack.of(this);
    this.watch = watch;
    if (!watch.node.scopes.includes(this.stack)) {
      throw new Error(
        `"${this.node.path}" cannot watch "${watch.node.path}": a gate watches what is in its own stack. Add a gate to each stack.`,
      );
    }
    ensureDefaultProvider(this, NullProvider.tfResourceType, (stack) => new NullProvider(stack, "Null"));
    const addresses = Lazy.listValue({ produce: () => this.watched().map(({ address }) => address) });
    const resource = new NullResource(this, "Resource", {
      triggers: Token.asStringMap(Lazy.anyValue({ produce: (context) => toFingerprints(this.watched(), context) })),
      // What was changed outside is put back, and has the same fingerprint as before.
      lifecycle: { replaceTriggeredBy: addresses },
      provisioners: [
        {
          type: "local-exec",
          command: check,
          // What is known to Terraform is often more than a check should see, such as secrets of templates and of the state.
          environment: { GATE: toConfinement(environment) },
          interpreter: ["/bin/sh", "-c", 'eval "$GATE"', "gate"],
          workingDir: toStartFolder(this.stack),
        },
      ],
    });
    resource.dependsOn = addresses;
    addCheck(this, () => this.problems());
  }

  /** Sorted, so that the order of constructs does not matter. */
  private watched(): Synthesized[] {
    return this.watch.node
      .findAll()
      .filter((node) => TerraformResource.isTerraformResource(node))
      .filter((node) => !(node.node.scope instanceof ReleaseGate) && TerraformStack.of(node) === this.stack)
      .flatMap((node) => findSynthesized(node) ?? [])
      .sort((a, b) => (a.address < b.address ? -1 : 1));
  }

  private problems(): string[] {
    return this.watched().length > 0
      ? []
      : [
          `"${this.node.path}" watches "${this.watch.node.path}", which contains no resource: give another scope to \`watch\`.`,
        ];
  }
}

/** From the folder in which Terraform runs. Relative, for the program may be synthesized on another machine. */
function toStartFolder(stack: TerraformStack): string {
  const folder = path.join(realpathSync(App.of(stack).outdir), Manifest.stacksFolder, stack.node.id);
  return path.relative(folder, process.cwd());
}
