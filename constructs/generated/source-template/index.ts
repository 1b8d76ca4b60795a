// @ts-nocheck
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface SourceTemplateConfig extends cdktf.TerraformMetaArguments {
  /**
  * ID of the source connector that the template offers, or its name in the lock file of connector specs, such as `source-postgres`. Changing it replaces the template. Set either this or `original_source_template_id`.
  */
  readonly actorDefinitionId?: string;
  /**
  * Selects the streams to sync and how. Defaults to the connector's suggestions.
  */
  readonly customization?: SourceTemplateCustomization;
  /**
  * Whether Terraform refuses to destroy or replace the template. Defaults to the provider's `deletion_protection`.
  */
  readonly deletionProtection?: boolean | cdktf.IResolvable;
  /**
  * Whether retired templates are deleted. Sources that customers have created from them then disappear from widgets. Defaults to false.
  */
  readonly letGoRetired?: boolean | cdktf.IResolvable;
  /**
  * How the connector is used: `REPLICATION`, `DIRECT` or `MULTI`. Null on servers without modes.
  */
  readonly mode?: string;
  /**
  * Name that customers see in the widget. Defaults to the connector's name.
  */
  readonly name?: string;
  /**
  * ID of a template to copy, such as one of Airbyte's own. Changing it replaces the template, except after an import: Airbyte does not report it, so any value is accepted then.
  */
  readonly originalSourceTemplateId?: string;
  /**
  * Settings that are prefilled for the customer, named as in the connector's spec. The customer is asked for the others.
  */
  readonly partialDefaultConfig?: { [key: string]: any };
  /**
  * Secret settings of the connector, with the same structure as `partial_default_config`. Both are merged before they are sent to Airbyte. Terraform passes them on without storing them in state or plan. Requires Terraform 1.11 or newer.
  */
  readonly partialDefaultSecretsWo?: { [key: string]: any };
  /**
  * Version of the secrets: raise it to send them again. While it is set, changes of `partial_default_secrets_wo` alone are ignored. Set it if the secrets come from an ephemeral resource whose value differs on every run.
  */
  readonly partialDefaultSecretsWoVersion?: number;
  /**
  * Whether changes also apply to sources that customers have already created from the template.
  */
  readonly propagateToExistingSources?: boolean | cdktf.IResolvable;
  /**
  * How a change that needs a new template is made. `destroy-first` is Terraform's own way: the old template is destroyed, then the new one is created. With `side-by-side`, the new one is created first and takes over the name and the tags, and the old one stays as a retired template: without tags, under the name `… (retired)`. Terraform shows that as an update. Defaults to `destroy-first`.
  */
  readonly replacement?: string;
  /**
  * Names of the tags that decide who is offered the template. Exactly these are attached, and `[]` removes all. If it is not set, tags are left as they are, and bindings may add some.
  */
  readonly tags?: string[];
}
export interface SourceTemplateCustomizationStreamCustomizations {
  /**
  * Field that tells which records are new, as a path into nested fields.
  */
  readonly cursorField?: string[];
  /**
  * Fields of the primary key, each as a path into nested fields.
  */
  readonly primaryKeyFields?: string[][] | cdktf.IResolvable;
}

export function sourceTemplateCustomizationStreamCustomizationsToTerraform(struct?: SourceTemplateCustomizationStreamCustomizations | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    cursor_field: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.cursorField),
    primary_key_fields: cdktf.listMapper(cdktf.listMapper(cdktf.stringToTerraform, false), false)(struct!.primaryKeyFields),
  }
}


export function sourceTemplateCustomizationStreamCustomizationsToHclTerraform(struct?: SourceTemplateCustomizationStreamCustomizations | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    cursor_field: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.cursorField),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    primary_key_fields: {
      value: cdktf.listMapperHcl(cdktf.listMapperHcl(cdktf.stringToHclTerraform, false), false)(struct!.primaryKeyFields),
      isBlock: false,
      type: "list",
      storageClassType: "stringListList",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class SourceTemplateCustomizationStreamCustomizationsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectKey the key of this item in the map
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectKey: string) {
    super(terraformResource, terraformAttribute, false, complexObjectKey);
  }

  public get internalValue(): SourceTemplateCustomizationStreamCustomizations | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._cursorField !== undefined) {
      hasAnyValues = true;
      internalValueResult.cursorField = this._cursorField;
    }
    if (this._primaryKeyFields !== undefined) {
      hasAnyValues = true;
      internalValueResult.primaryKeyFields = this._primaryKeyFields;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: SourceTemplateCustomizationStreamCustomizations | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._cursorField = undefined;
      this._primaryKeyFields = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._cursorField = value.cursorField;
      this._primaryKeyFields = value.primaryKeyFields;
    }
  }

  // cursor_field - computed: false, optional: true, required: false
  private _cursorField?: string[]; 
  public get cursorField() {
    return this.getListAttribute('cursor_field');
  }
  public set cursorField(value: string[]) {
    this._cursorField = value;
  }
  public resetCursorField() {
    this._cursorField = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cursorFieldInput() {
    return this._cursorField;
  }

  // primary_key_fields - computed: false, optional: true, required: false
  private _primaryKeyFields?: string[][] | cdktf.IResolvable; 
  public get primaryKeyFields() {
    return this.interpolationForAttribute('primary_key_fields');
  }
  public set primaryKeyFields(value: string[][] | cdktf.IResolvable) {
    this._primaryKeyFields = value;
  }
  public resetPrimaryKeyFields() {
    this._primaryKeyFields = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get primaryKeyFieldsInput() {
    return this._primaryKeyFields;
  }
}

export class SourceTemplateCustomizationStreamCustomizationsMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: SourceTemplateCustomizationStreamCustomizations } | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string) {
    super(terraformResource, terraformAttribute)
  }

  /**
  * @param key the key of the item to return
  */
  public get(key: string): SourceTemplateCustomizationStreamCustomizationsOutputReference {
    return new SourceTemplateCustomizationStreamCustomizationsOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface SourceTemplateCustomization {
  /**
  * Primary keys and cursors by stream name. Anything not set here keeps the connector's default.
  */
  readonly streamCustomizations?: { [key: string]: SourceTemplateCustomizationStreamCustomizations } | cdktf.IResolvable;
  /**
  * Mappers by stream name: a list of objects with `type` (`hashing`, `field-renaming`, `field-filtering`, `row-filtering` or `encryption`) and `mapper_configuration`.
  */
  readonly streamMappers?: { [key: string]: any };
  /**
  * Streams to sync: `suggested` (those that the connector suggests, or all if it suggests none), `all`, or `whitelist` (those in `stream_whitelist`).
  */
  readonly streamSelectionMode?: string;
  /**
  * Exact names of the streams to sync, for the mode `whitelist` only, which requires at least one.
  */
  readonly streamWhitelist?: string[];
}

export function sourceTemplateCustomizationToTerraform(struct?: SourceTemplateCustomization | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    stream_customizations: cdktf.hashMapper(sourceTemplateCustomizationStreamCustomizationsToTerraform)(struct!.streamCustomizations),
    stream_mappers: cdktf.hashMapper(cdktf.anyToTerraform)(struct!.streamMappers),
    stream_selection_mode: cdktf.stringToTerraform(struct!.streamSelectionMode),
    stream_whitelist: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.streamWhitelist),
  }
}


export function sourceTemplateCustomizationToHclTerraform(struct?: SourceTemplateCustomization | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    stream_customizations: {
      value: cdktf.hashMapperHcl(sourceTemplateCustomizationStreamCustomizationsToHclTerraform)(struct!.streamCustomizations),
      isBlock: true,
      type: "map",
      storageClassType: "SourceTemplateCustomizationStreamCustomizationsMap",
    },
    stream_mappers: {
      value: cdktf.hashMapperHcl(cdktf.anyToHclTerraform)(struct!.streamMappers),
      isBlock: false,
      type: "map",
      storageClassType: "anyMap",
    },
    stream_selection_mode: {
      value: cdktf.stringToHclTerraform(struct!.streamSelectionMode),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    stream_whitelist: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.streamWhitelist),
      isBlock: false,
      type: "set",
      storageClassType: "stringList",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class SourceTemplateCustomizationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): SourceTemplateCustomization | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._streamCustomizations?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.streamCustomizations = this._streamCustomizations?.internalValue;
    }
    if (this._streamMappers !== undefined) {
      hasAnyValues = true;
      internalValueResult.streamMappers = this._streamMappers;
    }
    if (this._streamSelectionMode !== undefined) {
      hasAnyValues = true;
      internalValueResult.streamSelectionMode = this._streamSelectionMode;
    }
    if (this._streamWhitelist !== undefined) {
      hasAnyValues = true;
      internalValueResult.streamWhitelist = this._streamWhitelist;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: SourceTemplateCustomization | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._streamCustomizations.internalValue = undefined;
      this._streamMappers = undefined;
      this._streamSelectionMode = undefined;
      this._streamWhitelist = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._streamCustomizations.internalValue = value.streamCustomizations;
      this._streamMappers = value.streamMappers;
      this._streamSelectionMode = value.streamSelectionMode;
      this._streamWhitelist = value.streamWhitelist;
    }
  }

  // stream_customizations - computed: false, optional: true, required: false
  private _streamCustomizations = new SourceTemplateCustomizationStreamCustomizationsMap(this, "stream_customizations");
  public get streamCustomizations() {
    return this._streamCustomizations;
  }
  public putStreamCustomizations(value: { [key: string]: SourceTemplateCustomizationStreamCustomizations } | cdktf.IResolvable) {
    this._streamCustomizations.internalValue = value;
  }
  public resetStreamCustomizations() {
    this._streamCustomizations.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get streamCustomizationsInput() {
    return this._streamCustomizations.internalValue;
  }

  // stream_mappers - computed: false, optional: true, required: false
  private _streamMappers?: { [key: string]: any }; 
  public get streamMappers() {
    return this.getAnyMapAttribute('stream_mappers');
  }
  public set streamMappers(value: { [key: string]: any }) {
    this._streamMappers = value;
  }
  public resetStreamMappers() {
    this._streamMappers = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get streamMappersInput() {
    return this._streamMappers;
  }

  // stream_selection_mode - computed: true, optional: true, required: false
  private _streamSelectionMode?: string; 
  public get streamSelectionMode() {
    return this.getStringAttribute('stream_selection_mode');
  }
  public set streamSelectionMode(value: string) {
    this._streamSelectionMode = value;
  }
  public resetStreamSelectionMode() {
    this._streamSelectionMode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get streamSelectionModeInput() {
    return this._streamSelectionMode;
  }

  // stream_whitelist - computed: false, optional: true, required: false
  private _streamWhitelist?: string[]; 
  public get streamWhitelist() {
    return cdktf.Fn.tolist(this.getListAttribute('stream_whitelist'));
  }
  public set streamWhitelist(value: string[]) {
    this._streamWhitelist = value;
  }
  public resetStreamWhitelist() {
    this._streamWhitelist = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get streamWhitelistInput() {
    return this._streamWhitelist;
  }
}
export interface SourceTemplateRetired {
}

export function sourceTemplateRetiredToTerraform(struct?: SourceTemplateRetired): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function sourceTemplateRetiredToHclTerraform(struct?: SourceTemplateRetired): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class SourceTemplateRetiredOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): SourceTemplateRetired | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: SourceTemplateRetired | undefined) {
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

  // name - computed: true, optional: false, required: false
  public get name() {
    return this.getStringAttribute('name');
  }

  // tags - computed: true, optional: false, required: false
  public get tags() {
    return cdktf.Fn.tolist(this.getListAttribute('tags'));
  }
}

export class SourceTemplateRetiredList extends cdktf.ComplexList {

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
  public get(index: number): SourceTemplateRetiredOutputReference {
    return new SourceTemplateRetiredOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a airbyteembedded_source_template
*/
export class SourceTemplate extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "airbyteembedded_source_template";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a SourceTemplate resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the SourceTemplate to import
  * @param importFromId The id of the existing SourceTemplate that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the SourceTemplate to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "airbyteembedded_source_template", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new airbyteembedded_source_template Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options SourceTemplateConfig = {}
  */
  public constructor(scope: Construct, id: string, config: SourceTemplateConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'airbyteembedded_source_template',
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
    this._actorDefinitionId = config.actorDefinitionId;
    this._customization.internalValue = config.customization;
    this._deletionProtection = config.deletionProtection;
    this._letGoRetired = config.letGoRetired;
    this._mode = config.mode;
    this._name = config.name;
    this._originalSourceTemplateId = config.originalSourceTemplateId;
    this._partialDefaultConfig = config.partialDefaultConfig;
    this._partialDefaultSecretsWo = config.partialDefaultSecretsWo;
    this._partialDefaultSecretsWoVersion = config.partialDefaultSecretsWoVersion;
    this._propagateToExistingSources = config.propagateToExistingSources;
    this._replacement = config.replacement;
    this._tags = config.tags;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // actor_definition_id - computed: true, optional: true, required: false
  private _actorDefinitionId?: string; 
  public get actorDefinitionId() {
    return this.getStringAttribute('actor_definition_id');
  }
  public set actorDefinitionId(value: string) {
    this._actorDefinitionId = value;
  }
  public resetActorDefinitionId() {
    this._actorDefinitionId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get actorDefinitionIdInput() {
    return this._actorDefinitionId;
  }

  // created_at - computed: true, optional: false, required: false
  public get createdAt() {
    return this.getStringAttribute('created_at');
  }

  // customization - computed: false, optional: true, required: false
  private _customization = new SourceTemplateCustomizationOutputReference(this, "customization");
  public get customization() {
    return this._customization;
  }
  public putCustomization(value: SourceTemplateCustomization) {
    this._customization.internalValue = value;
  }
  public resetCustomization() {
    this._customization.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get customizationInput() {
    return this._customization.internalValue;
  }

  // deletion_protection - computed: false, optional: true, required: false
  private _deletionProtection?: boolean | cdktf.IResolvable; 
  public get deletionProtection() {
    return this.getBooleanAttribute('deletion_protection');
  }
  public set deletionProtection(value: boolean | cdktf.IResolvable) {
    this._deletionProtection = value;
  }
  public resetDeletionProtection() {
    this._deletionProtection = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deletionProtectionInput() {
    return this._deletionProtection;
  }

  // icon - computed: true, optional: false, required: false
  public get icon() {
    return this.getStringAttribute('icon');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // let_go_retired - computed: false, optional: true, required: false
  private _letGoRetired?: boolean | cdktf.IResolvable; 
  public get letGoRetired() {
    return this.getBooleanAttribute('let_go_retired');
  }
  public set letGoRetired(value: boolean | cdktf.IResolvable) {
    this._letGoRetired = value;
  }
  public resetLetGoRetired() {
    this._letGoRetired = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get letGoRetiredInput() {
    return this._letGoRetired;
  }

  // mode - computed: true, optional: true, required: false
  private _mode?: string; 
  public get mode() {
    return this.getStringAttribute('mode');
  }
  public set mode(value: string) {
    this._mode = value;
  }
  public resetMode() {
    this._mode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get modeInput() {
    return this._mode;
  }

  // name - computed: true, optional: true, required: false
  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  public resetName() {
    this._name = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // original_source_template_id - computed: false, optional: true, required: false
  private _originalSourceTemplateId?: string; 
  public get originalSourceTemplateId() {
    return this.getStringAttribute('original_source_template_id');
  }
  public set originalSourceTemplateId(value: string) {
    this._originalSourceTemplateId = value;
  }
  public resetOriginalSourceTemplateId() {
    this._originalSourceTemplateId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get originalSourceTemplateIdInput() {
    return this._originalSourceTemplateId;
  }

  // partial_default_config - computed: true, optional: true, required: false
  private _partialDefaultConfig?: { [key: string]: any }; 
  public get partialDefaultConfig() {
    return this.getAnyMapAttribute('partial_default_config');
  }
  public set partialDefaultConfig(value: { [key: string]: any }) {
    this._partialDefaultConfig = value;
  }
  public resetPartialDefaultConfig() {
    this._partialDefaultConfig = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get partialDefaultConfigInput() {
    return this._partialDefaultConfig;
  }

  // partial_default_secrets_wo - computed: false, optional: true, required: false
  private _partialDefaultSecretsWo?: { [key: string]: any }; 
  public get partialDefaultSecretsWo() {
    return this.getAnyMapAttribute('partial_default_secrets_wo');
  }
  public set partialDefaultSecretsWo(value: { [key: string]: any }) {
    this._partialDefaultSecretsWo = value;
  }
  public resetPartialDefaultSecretsWo() {
    this._partialDefaultSecretsWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get partialDefaultSecretsWoInput() {
    return this._partialDefaultSecretsWo;
  }

  // partial_default_secrets_wo_version - computed: false, optional: true, required: false
  private _partialDefaultSecretsWoVersion?: number; 
  public get partialDefaultSecretsWoVersion() {
    return this.getNumberAttribute('partial_default_secrets_wo_version');
  }
  public set partialDefaultSecretsWoVersion(value: number) {
    this._partialDefaultSecretsWoVersion = value;
  }
  public resetPartialDefaultSecretsWoVersion() {
    this._partialDefaultSecretsWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get partialDefaultSecretsWoVersionInput() {
    return this._partialDefaultSecretsWoVersion;
  }

  // propagate_to_existing_sources - computed: true, optional: true, required: false
  private _propagateToExistingSources?: boolean | cdktf.IResolvable; 
  public get propagateToExistingSources() {
    return this.getBooleanAttribute('propagate_to_existing_sources');
  }
  public set propagateToExistingSources(value: boolean | cdktf.IResolvable) {
    this._propagateToExistingSources = value;
  }
  public resetPropagateToExistingSources() {
    this._propagateToExistingSources = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get propagateToExistingSourcesInput() {
    return this._propagateToExistingSources;
  }

  // replacement - computed: false, optional: true, required: false
  private _replacement?: string; 
  public get replacement() {
    return this.getStringAttribute('replacement');
  }
  public set replacement(value: string) {
    this._replacement = value;
  }
  public resetReplacement() {
    this._replacement = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get replacementInput() {
    return this._replacement;
  }

  // retired - computed: true, optional: false, required: false
  private _retired = new SourceTemplateRetiredList(this, "retired", false);
  public get retired() {
    return this._retired;
  }

  // secrets_fingerprint - computed: true, optional: false, required: false
  public get secretsFingerprint() {
    return this.getStringAttribute('secrets_fingerprint');
  }

  // tags - computed: true, optional: true, required: false
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

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      actor_definition_id: cdktf.stringToTerraform(this._actorDefinitionId),
      customization: sourceTemplateCustomizationToTerraform(this._customization.internalValue),
      deletion_protection: cdktf.booleanToTerraform(this._deletionProtection),
      let_go_retired: cdktf.booleanToTerraform(this._letGoRetired),
      mode: cdktf.stringToTerraform(this._mode),
      name: cdktf.stringToTerraform(this._name),
      original_source_template_id: cdktf.stringToTerraform(this._originalSourceTemplateId),
      partial_default_config: cdktf.hashMapper(cdktf.anyToTerraform)(this._partialDefaultConfig),
      partial_default_secrets_wo: cdktf.hashMapper(cdktf.anyToTerraform)(this._partialDefaultSecretsWo),
      partial_default_secrets_wo_version: cdktf.numberToTerraform(this._partialDefaultSecretsWoVersion),
      propagate_to_existing_sources: cdktf.booleanToTerraform(this._propagateToExistingSources),
      replacement: cdktf.stringToTerraform(this._replacement),
      tags: cdktf.listMapper(cdktf.stringToTerraform, false)(this._tags),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      actor_definition_id: {
        value: cdktf.stringToHclTerraform(this._actorDefinitionId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      customization: {
        value: sourceTemplateCustomizationToHclTerraform(this._customization.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "SourceTemplateCustomization",
      },
      deletion_protection: {
        value: cdktf.booleanToHclTerraform(this._deletionProtection),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      let_go_retired: {
        value: cdktf.booleanToHclTerraform(this._letGoRetired),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      mode: {
        value: cdktf.stringToHclTerraform(this._mode),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      original_source_template_id: {
        value: cdktf.stringToHclTerraform(this._originalSourceTemplateId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      partial_default_config: {
        value: cdktf.hashMapperHcl(cdktf.anyToHclTerraform)(this._partialDefaultConfig),
        isBlock: false,
        type: "map",
        storageClassType: "anyMap",
      },
      partial_default_secrets_wo: {
        value: cdktf.hashMapperHcl(cdktf.anyToHclTerraform)(this._partialDefaultSecretsWo),
        isBlock: false,
        type: "map",
        storageClassType: "anyMap",
      },
      partial_default_secrets_wo_version: {
        value: cdktf.numberToHclTerraform(this._partialDefaultSecretsWoVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      propagate_to_existing_sources: {
        value: cdktf.booleanToHclTerraform(this._propagateToExistingSources),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      replacement: {
        value: cdktf.stringToHclTerraform(this._replacement),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tags: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._tags),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
