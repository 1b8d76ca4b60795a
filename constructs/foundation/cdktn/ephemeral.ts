import { TerraformEphemeralResource, type TerraformProvider } from "cdktn";
import type { Construct } from "constructs";

/** An ephemeral resource, by Terraform's own names. */
export interface EphemeralProps {
  readonly type: string;
  readonly arguments: Record<string, unknown>;
  /** @default the stack's own provider */
  readonly provider?: TerraformProvider;
}

/** A resource that Terraform opens anew in each run and stores nowhere. */
export class EphemeralResource extends TerraformEphemeralResource {
  private readonly given: Record<string, unknown>;

  public constructor(scope: Construct, id: string, { type, arguments: given, provider }: EphemeralProps) {
    super(scope, id, { terraformResourceType: type, provider });
    this.given = given;
  }

  /** A token for one of its attributes. Terraform accepts it wherever ephemeral values are allowed, as in write-only arguments. */
  public attribute(name: string): string {
    return this.getStringAttribute(name);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...this.given };
  }

  protected override synthesizeHclAttributes(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this.given).map(([name, value]) => [name, { value, type: "any" }]));
  }
}
