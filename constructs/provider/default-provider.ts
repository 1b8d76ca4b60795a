import { Aspects, TerraformProvider, TerraformStack, type IAspect } from "cdktf";
import type { Construct, IConstruct } from "constructs";

/**
 * Ensures that the stack of `scope` has a provider of this type when it is synthesized. A provider with an alias does not
 * count: resources use it only if they name it.
 */
export function ensureDefaultProvider(scope: Construct, type: string, add: (stack: TerraformStack) => void): void {
  const stack = TerraformStack.of(scope);
  const aspects = Aspects.of(stack);
  const ensured = aspects.all.some((aspect) => aspect instanceof DefaultProvider && aspect.type === type);
  if (!ensured) aspects.add(new DefaultProvider(stack, type, add));
}

class DefaultProvider implements IAspect {
  public constructor(
    private readonly stack: TerraformStack,
    public readonly type: string,
    private readonly add: (stack: TerraformStack) => void,
  ) {}

  public visit(node: IConstruct): void {
    if (node !== this.stack) return;
    const given = this.stack.node.findAll().some((child) => this.isDefault(child));
    if (!given) this.add(this.stack);
  }

  private isDefault(node: IConstruct): boolean {
    return TerraformProvider.isTerraformProvider(node) && node.terraformResourceType === this.type && !node.alias;
  }
}
