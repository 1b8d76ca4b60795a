import type { IAspect } from "cdktf";
import type { IConstruct } from "constructs";
import { isTemplateResource } from "../validations/catalog-index";

/** Protects each template in its scope from being destroyed or replaced, unless the template says `false` itself. */
export class ProtectTemplates implements IAspect {
  public visit(node: IConstruct): void {
    if (isTemplateResource(node) && node.deletionProtectionInput === undefined) node.deletionProtection = true;
  }
}
