import { TerraformElement, Token, type TerraformResource } from "cdktf";
import { toConstructPath } from "./construct-path";

/**
 * An `import` block. cdktf has one of its own, but that one starts Terraform for each import, to ask for its version.
 */
class Import extends TerraformElement {
  public constructor(
    private readonly resource: TerraformResource,
    private readonly importId: string,
  ) {
    super(resource, "Import");
  }

  public override toTerraform(): object {
    return { import: [{ to: this.address, id: this.importId, provider: this.resource.provider?.fqn }] };
  }

  public override toHclTerraform(): object {
    const simple = (value: string, storageClassType: string) => ({ value, type: "simple", storageClassType });
    const provider = this.resource.provider && simple(this.resource.provider.fqn, "reference");
    return { import: [{ to: simple(this.address, "reference"), id: simple(this.importId, "string"), provider }] };
  }

  private get address(): string {
    return `${this.resource.terraformResourceType}.${this.resource.friendlyUniqueId}`;
  }
}

/** Imports the object with this ID as the object of a resource. Throws if the ID cannot be valid. */
export function importFrom(resource: TerraformResource, id: string, isId: (id: string) => boolean = () => true): void {
  const path = toConstructPath(resource);
  if (id === "")
    throw new Error(`"${path}" cannot be imported by an empty text: give importFrom() what identifies the object.`);
  if (!Token.isUnresolved(id) && !isId(id))
    throw new Error(`"${path}" is imported by its ID, and "${id}" is not an ID: give importFrom() a UUID.`);
  if (hasImport(resource)) throw new Error(`"${path}" is imported twice: call importFrom() once, for one object.`);
  new Import(resource, id);
}

/** True if the object of a resource is imported. */
export function hasImport(resource: TerraformResource): boolean {
  return resource.node.tryFindChild("Import") !== undefined;
}
