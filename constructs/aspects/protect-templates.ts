import type { IAspect } from "cdktf";
import type { IConstruct } from "constructs";
import type { Expression } from "../terraform/expressions";
import { isTemplateResource } from "../validations/catalog-index";

/** Protects each template in its scope from being destroyed or replaced, unless the template says `false` itself. */
export class ProtectTemplates implements IAspect {
  /** @param protection an expression if only Terraform knows the value */
  public constructor(private readonly protection: Expression<boolean> = true) {}

  public visit(node: IConstruct): void {
    if (isTemplateResource(node) && node.deletionProtectionInput === undefined)
      node.deletionProtection = this.protection;
  }
}
