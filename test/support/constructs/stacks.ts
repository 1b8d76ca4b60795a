import { TerraformResource, TerraformStack as CdktnStack, Testing as CdktnTesting } from "cdktn";
import { TerraformStack, Testing } from "cdktf";
import type { Construct } from "constructs";

export const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";

/** A cdktf stack with the constructs that `fill` adds. */
export function stackOf(fill: (stack: TerraformStack) => unknown): TerraformStack {
  const stack = new TerraformStack(Testing.app(), "catalog");
  fill(stack);
  return stack;
}

/** A cdktn stack with the constructs that `fill` adds. */
export function cdktnStackOf(fill: (stack: CdktnStack) => unknown): CdktnStack {
  const stack = new CdktnStack(CdktnTesting.app(), "catalog");
  fill(stack);
  return stack;
}

/** A resource of ours in a cdktn stack, by Terraform's words. */
export class RawResource extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    type: string,
    private readonly attributes: Readonly<Record<string, unknown>>,
  ) {
    super(scope, id, { terraformResourceType: `airbyteembedded_${type}` });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...this.attributes };
  }
}

/** The synthesized JSON of a stack with these resources of ours: by type without its prefix, and by address. */
export function jsonOf(resources: Readonly<Record<string, Readonly<Record<string, object>>>>): string {
  const entries = Object.entries(resources).map(([type, byId]) => [`airbyteembedded_${type}`, byId]);
  return JSON.stringify({ resource: Object.fromEntries(entries) });
}
