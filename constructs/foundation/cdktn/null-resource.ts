import { TerraformProvider, TerraformResource, type TerraformMetaArguments } from "cdktn";
import type { Construct } from "constructs";

/** Classes of the provider `hashicorp/null`. */
export interface NullBindings {
  readonly NullProvider: typeof NullProvider;
  readonly NullResource: typeof NullResource;
}

/** Our own, because none are published for cdktn. */
export function getNullBindings(): NullBindings {
  return { NullProvider, NullResource };
}

/** The version that the bindings for cdktf require. */
const ORIGIN = { providerName: "null", providerVersion: "3.2.4", providerVersionConstraint: "~> 3.0" };

class NullProvider extends TerraformProvider {
  public static readonly tfResourceType = "null";

  public constructor(scope: Construct, id: string) {
    super(scope, id, {
      terraformResourceType: NullProvider.tfResourceType,
      terraformGeneratorMetadata: ORIGIN,
      terraformProviderSource: "null",
    });
  }
}

interface NullResourceConfig extends TerraformMetaArguments {
  /** Values of which a change replaces the resource, and so runs its provisioners again. */
  readonly triggers?: Record<string, string>;
}

class NullResource extends TerraformResource {
  private readonly triggers: Record<string, string> | undefined;

  public constructor(scope: Construct, id: string, { triggers, ...metaArguments }: NullResourceConfig) {
    super(scope, id, {
      terraformResourceType: "null_resource",
      terraformGeneratorMetadata: ORIGIN,
      ...metaArguments,
    });
    this.triggers = triggers;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { triggers: this.triggers };
  }

  protected override synthesizeHclAttributes(): Record<string, unknown> {
    return { triggers: { value: this.triggers, type: "map", storageClassType: "stringMap" } };
  }
}
