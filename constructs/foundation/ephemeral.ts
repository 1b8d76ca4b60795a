import { ref, TerraformElement, Token, type TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** An ephemeral resource, by Terraform's own names. */
export interface EphemeralProps {
  readonly type: string;
  readonly arguments: Record<string, unknown>;
  /** @default the stack's own provider */
  readonly provider?: TerraformProvider;
}

/** A resource that Terraform opens anew in each run and stores nowhere. */
export class EphemeralResource extends TerraformElement {
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: EphemeralProps,
  ) {
    super(scope, id, `ephemeral.${props.type}`);
  }

  /** A token for one of its attributes. Terraform accepts it wherever ephemeral values are allowed, as in write-only arguments. */
  public attribute(name: string): string {
    return Token.asString(ref(`ephemeral.${this.props.type}.${this.friendlyUniqueId}.${name}`, this.cdktfStack));
  }

  public override toTerraform(): unknown {
    const { type, arguments: given, provider } = this.props;
    const block = { ...given, provider: provider?.fqn, "//": this.constructNodeMetadata };
    return { ephemeral: { [type]: { [this.friendlyUniqueId]: block } } };
  }

  /** cdktf leaves out blocks that it does not know, so references to them would lead nowhere. */
  public override toHclTerraform(): never {
    throw new Error(
      `"${this.node.path}" is ephemeral, which cdktf cannot write as HCL: synthesize JSON, or use cdktn.`,
    );
  }
}
