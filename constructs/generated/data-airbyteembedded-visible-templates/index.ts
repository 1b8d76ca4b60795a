// @ts-nocheck
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataAirbyteembeddedVisibleTemplatesConfig extends cdktf.TerraformMetaArguments {
  /**
  * Tags that the token selects connection templates by.
  */
  readonly connectionTemplateTags?: string[];
  /**
  * Whether a template needs `any` or `all` of the connection template tags. Defaults to `any`.
  */
  readonly connectionTemplateTagsMode?: string;
  /**
  * Tags that the token selects source templates by.
  */
  readonly sourceTemplateTags?: string[];
  /**
  * Whether a template needs `any` or `all` of the source template tags. Defaults to `any`.
  */
  readonly sourceTemplateTagsMode?: string;
}
export interface DataAirbyteembeddedVisibleTemplatesConnectionTemplates {
}

export function dataAirbyteembeddedVisibleTemplatesConnectionTemplatesToTerraform(struct?: DataAirbyteembeddedVisibleTemplatesConnectionTemplates): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataAirbyteembeddedVisibleTemplatesConnectionTemplatesToHclTerraform(struct?: DataAirbyteembeddedVisibleTemplatesConnectionTemplates): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataAirbyteembeddedVisibleTemplatesConnectionTemplatesOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): DataAirbyteembeddedVisibleTemplatesConnectionTemplates | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataAirbyteembeddedVisibleTemplatesConnectionTemplates | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // cron_expression - computed: true, optional: false, required: false
  public get cronExpression() {
    return this.getStringAttribute('cron_expression');
  }

  // data_hosting_type - computed: true, optional: false, required: false
  public get dataHostingType() {
    return this.getStringAttribute('data_hosting_type');
  }

  // destination_definition_id - computed: true, optional: false, required: false
  public get destinationDefinitionId() {
    return this.getStringAttribute('destination_definition_id');
  }

  // destination_name - computed: true, optional: false, required: false
  public get destinationName() {
    return this.getStringAttribute('destination_name');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // tags - computed: true, optional: false, required: false
  public get tags() {
    return cdktf.Fn.tolist(this.getListAttribute('tags'));
  }
}

export class DataAirbyteembeddedVisibleTemplatesConnectionTemplatesList extends cdktf.ComplexList {

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
  public get(index: number): DataAirbyteembeddedVisibleTemplatesConnectionTemplatesOutputReference {
    return new DataAirbyteembeddedVisibleTemplatesConnectionTemplatesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface DataAirbyteembeddedVisibleTemplatesSourceTemplates {
}

export function dataAirbyteembeddedVisibleTemplatesSourceTemplatesToTerraform(struct?: DataAirbyteembeddedVisibleTemplatesSourceTemplates): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataAirbyteembeddedVisibleTemplatesSourceTemplatesToHclTerraform(struct?: DataAirbyteembeddedVisibleTemplatesSourceTemplates): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataAirbyteembeddedVisibleTemplatesSourceTemplatesOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): DataAirbyteembeddedVisibleTemplatesSourceTemplates | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataAirbyteembeddedVisibleTemplatesSourceTemplates | undefined) {
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

export class DataAirbyteembeddedVisibleTemplatesSourceTemplatesList extends cdktf.ComplexList {

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
  public get(index: number): DataAirbyteembeddedVisibleTemplatesSourceTemplatesOutputReference {
    return new DataAirbyteembeddedVisibleTemplatesSourceTemplatesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a airbyteembedded_visible_templates
*/
export class DataAirbyteembeddedVisibleTemplates extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "airbyteembedded_visible_templates";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataAirbyteembeddedVisibleTemplates resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataAirbyteembeddedVisibleTemplates to import
  * @param importFromId The id of the existing DataAirbyteembeddedVisibleTemplates that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataAirbyteembeddedVisibleTemplates to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "airbyteembedded_visible_templates", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new airbyteembedded_visible_templates Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataAirbyteembeddedVisibleTemplatesConfig = {}
  */
  public constructor(scope: Construct, id: string, config: DataAirbyteembeddedVisibleTemplatesConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'airbyteembedded_visible_templates',
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
    this._connectionTemplateTags = config.connectionTemplateTags;
    this._connectionTemplateTagsMode = config.connectionTemplateTagsMode;
    this._sourceTemplateTags = config.sourceTemplateTags;
    this._sourceTemplateTagsMode = config.sourceTemplateTagsMode;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // connection_template_tags - computed: true, optional: true, required: false
  private _connectionTemplateTags?: string[]; 
  public get connectionTemplateTags() {
    return cdktf.Fn.tolist(this.getListAttribute('connection_template_tags'));
  }
  public set connectionTemplateTags(value: string[]) {
    this._connectionTemplateTags = value;
  }
  public resetConnectionTemplateTags() {
    this._connectionTemplateTags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get connectionTemplateTagsInput() {
    return this._connectionTemplateTags;
  }

  // connection_template_tags_mode - computed: true, optional: true, required: false
  private _connectionTemplateTagsMode?: string; 
  public get connectionTemplateTagsMode() {
    return this.getStringAttribute('connection_template_tags_mode');
  }
  public set connectionTemplateTagsMode(value: string) {
    this._connectionTemplateTagsMode = value;
  }
  public resetConnectionTemplateTagsMode() {
    this._connectionTemplateTagsMode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get connectionTemplateTagsModeInput() {
    return this._connectionTemplateTagsMode;
  }

  // connection_templates - computed: true, optional: false, required: false
  private _connectionTemplates = new DataAirbyteembeddedVisibleTemplatesConnectionTemplatesList(this, "connection_templates", false);
  public get connectionTemplates() {
    return this._connectionTemplates;
  }

  // source_template_tags - computed: true, optional: true, required: false
  private _sourceTemplateTags?: string[]; 
  public get sourceTemplateTags() {
    return cdktf.Fn.tolist(this.getListAttribute('source_template_tags'));
  }
  public set sourceTemplateTags(value: string[]) {
    this._sourceTemplateTags = value;
  }
  public resetSourceTemplateTags() {
    this._sourceTemplateTags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceTemplateTagsInput() {
    return this._sourceTemplateTags;
  }

  // source_template_tags_mode - computed: true, optional: true, required: false
  private _sourceTemplateTagsMode?: string; 
  public get sourceTemplateTagsMode() {
    return this.getStringAttribute('source_template_tags_mode');
  }
  public set sourceTemplateTagsMode(value: string) {
    this._sourceTemplateTagsMode = value;
  }
  public resetSourceTemplateTagsMode() {
    this._sourceTemplateTagsMode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceTemplateTagsModeInput() {
    return this._sourceTemplateTagsMode;
  }

  // source_templates - computed: true, optional: false, required: false
  private _sourceTemplates = new DataAirbyteembeddedVisibleTemplatesSourceTemplatesList(this, "source_templates", false);
  public get sourceTemplates() {
    return this._sourceTemplates;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      connection_template_tags: cdktf.listMapper(cdktf.stringToTerraform, false)(this._connectionTemplateTags),
      connection_template_tags_mode: cdktf.stringToTerraform(this._connectionTemplateTagsMode),
      source_template_tags: cdktf.listMapper(cdktf.stringToTerraform, false)(this._sourceTemplateTags),
      source_template_tags_mode: cdktf.stringToTerraform(this._sourceTemplateTagsMode),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      connection_template_tags: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._connectionTemplateTags),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      connection_template_tags_mode: {
        value: cdktf.stringToHclTerraform(this._connectionTemplateTagsMode),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      source_template_tags: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._sourceTemplateTags),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      source_template_tags_mode: {
        value: cdktf.stringToHclTerraform(this._sourceTemplateTagsMode),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
