// @ts-nocheck
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataAirbyteembeddedSourceTemplatesConfig extends cdktf.TerraformMetaArguments {
  /**
  * Whether Airbyte's own templates are listed too. The tag filter does not apply to them, because they never have your tags.
  */
  readonly includeGlobal?: boolean | cdktf.IResolvable;
  /**
  * Lists only templates with these tags.
  */
  readonly tags?: string[];
  /**
  * Whether a template needs `any` or `all` of the tags. Defaults to `any`.
  */
  readonly tagsMode?: string;
}
export interface DataAirbyteembeddedSourceTemplatesTemplates {
}

export function dataAirbyteembeddedSourceTemplatesTemplatesToTerraform(struct?: DataAirbyteembeddedSourceTemplatesTemplates): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataAirbyteembeddedSourceTemplatesTemplatesToHclTerraform(struct?: DataAirbyteembeddedSourceTemplatesTemplates): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataAirbyteembeddedSourceTemplatesTemplatesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): DataAirbyteembeddedSourceTemplatesTemplates | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataAirbyteembeddedSourceTemplatesTemplates | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // actor_definition_id - computed: true, optional: false, required: false
  public get actorDefinitionId() {
    return this.getStringAttribute('actor_definition_id');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // is_global - computed: true, optional: false, required: false
  public get isGlobal() {
    return this.getBooleanAttribute('is_global');
  }

  // name - computed: true, optional: false, required: false
  public get name() {
    return this.getStringAttribute('name');
  }

  // tags - computed: true, optional: false, required: false
  public get tags() {
    return cdktf.Fn.tolist(this.getListAttribute('tags'));
  }
}

export class DataAirbyteembeddedSourceTemplatesTemplatesList extends cdktf.ComplexList {

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): DataAirbyteembeddedSourceTemplatesTemplatesOutputReference {
    return new DataAirbyteembeddedSourceTemplatesTemplatesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a airbyteembedded_source_templates
*/
export class DataAirbyteembeddedSourceTemplates extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "airbyteembedded_source_templates";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataAirbyteembeddedSourceTemplates resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataAirbyteembeddedSourceTemplates to import
  * @param importFromId The id of the existing DataAirbyteembeddedSourceTemplates that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataAirbyteembeddedSourceTemplates to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "airbyteembedded_source_templates", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new airbyteembedded_source_templates Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataAirbyteembeddedSourceTemplatesConfig = {}
  */
  public constructor(scope: Construct, id: string, config: DataAirbyteembeddedSourceTemplatesConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'airbyteembedded_source_templates',
      terraformGeneratorMetadata: {
        providerName: 'airbyteembedded',
        providerVersionConstraint: '0.1.0'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._includeGlobal = config.includeGlobal;
    this._tags = config.tags;
    this._tagsMode = config.tagsMode;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // ids - computed: true, optional: false, required: false
  public get ids() {
    return cdktf.Fn.tolist(this.getListAttribute('ids'));
  }

  // include_global - computed: true, optional: true, required: false
  private _includeGlobal?: boolean | cdktf.IResolvable; 
  public get includeGlobal() {
    return this.getBooleanAttribute('include_global');
  }
  public set includeGlobal(value: boolean | cdktf.IResolvable) {
    this._includeGlobal = value;
  }
  public resetIncludeGlobal() {
    this._includeGlobal = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get includeGlobalInput() {
    return this._includeGlobal;
  }

  // tags - computed: false, optional: true, required: false
  private _tags?: string[]; 
  public get tags() {
    return cdktf.Fn.tolist(this.getListAttribute('tags'));
  }
  public set tags(value: string[]) {
    this._tags = value;
  }
  public resetTags() {
    this._tags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tagsInput() {
    return this._tags;
  }

  // tags_mode - computed: true, optional: true, required: false
  private _tagsMode?: string; 
  public get tagsMode() {
    return this.getStringAttribute('tags_mode');
  }
  public set tagsMode(value: string) {
    this._tagsMode = value;
  }
  public resetTagsMode() {
    this._tagsMode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tagsModeInput() {
    return this._tagsMode;
  }

  // templates - computed: true, optional: false, required: false
  private _templates = new DataAirbyteembeddedSourceTemplatesTemplatesList(this, "templates", false);
  public get templates() {
    return this._templates;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      include_global: cdktf.booleanToTerraform(this._includeGlobal),
      tags: cdktf.listMapper(cdktf.stringToTerraform, false)(this._tags),
      tags_mode: cdktf.stringToTerraform(this._tagsMode),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      include_global: {
        value: cdktf.booleanToHclTerraform(this._includeGlobal),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      tags: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._tags),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      tags_mode: {
        value: cdktf.stringToHclTerraform(this._tagsMode),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
