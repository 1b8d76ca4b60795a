// @ts-nocheck
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface ConnectionTemplateConfig extends cdktf.TerraformMetaArguments {
  /**
  * Schedule of the syncs, as a Quartz expression of six or seven fields in UTC: `0 0 12 * * ?` is every day at noon. `""` means no schedule.
  */
  readonly cronExpression?: string;
  /**
  * Who hosts the data: `user_hosted` (in your own destination) or `airbyte_hosted` (by Airbyte). Changing it replaces the template.
  */
  readonly dataHostingType?: string;
  /**
  * Whether Terraform refuses to destroy or replace the template. Defaults to the provider's `deletion_protection`.
  */
  readonly deletionProtection?: boolean | cdktf.IResolvable;
  /**
  * Settings of the destination, named as in the connector's spec. Required unless Airbyte hosts the data.
  */
  readonly destinationConfig?: { [key: string]: any };
  /**
  * ID of the destination connector, or its name in the lock file of connector specs, such as `destination-s3`. Required unless Airbyte hosts the data. Changing it replaces the template.
  */
  readonly destinationDefinitionId?: string;
  /**
  * Name of the destination in each customer's workspace. Required unless Airbyte hosts the data.
  */
  readonly destinationName?: string;
  /**
  * Secret settings of the connector, with the same structure as `destination_config`. Both are merged before they are sent to Airbyte. Terraform passes them on without storing them in state or plan. Requires Terraform 1.11 or newer.
  */
  readonly destinationSecretsWo?: { [key: string]: any };
  /**
  * Version of the secrets: raise it to send them again. While it is set, changes of `destination_secrets_wo` alone are ignored. Set it if the secrets come from an ephemeral resource whose value differs on every run.
  */
  readonly destinationSecretsWoVersion?: number;
  /**
  * How new columns or streams of a source are handled: `ignore` them, `disable` the connection, `propagate_columns`, or `propagate_fully`.
  */
  readonly nonBreakingChangesPreference?: string;
  /**
  * Whether the first sync starts as soon as a customer has connected a source.
  */
  readonly syncOnCreate?: boolean | cdktf.IResolvable;
  /**
  * Names of the tags that decide who is offered the template. Exactly these are attached, and `[]` removes all. If it is not set, tags are left as they are, and bindings may add some.
  */
  readonly tags?: string[];
}

/**
* Represents a airbyteembedded_connection_template
*/
export class ConnectionTemplate extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "airbyteembedded_connection_template";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a ConnectionTemplate resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the ConnectionTemplate to import
  * @param importFromId The id of the existing ConnectionTemplate that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the ConnectionTemplate to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "airbyteembedded_connection_template", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new airbyteembedded_connection_template Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options ConnectionTemplateConfig = {}
  */
  public constructor(scope: Construct, id: string, config: ConnectionTemplateConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'airbyteembedded_connection_template',
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
    this._cronExpression = config.cronExpression;
    this._dataHostingType = config.dataHostingType;
    this._deletionProtection = config.deletionProtection;
    this._destinationConfig = config.destinationConfig;
    this._destinationDefinitionId = config.destinationDefinitionId;
    this._destinationName = config.destinationName;
    this._destinationSecretsWo = config.destinationSecretsWo;
    this._destinationSecretsWoVersion = config.destinationSecretsWoVersion;
    this._nonBreakingChangesPreference = config.nonBreakingChangesPreference;
    this._syncOnCreate = config.syncOnCreate;
    this._tags = config.tags;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // created_at - computed: true, optional: false, required: false
  public get createdAt() {
    return this.getStringAttribute('created_at');
  }

  // cron_expression - computed: true, optional: true, required: false
  private _cronExpression?: string; 
  public get cronExpression() {
    return this.getStringAttribute('cron_expression');
  }
  public set cronExpression(value: string) {
    this._cronExpression = value;
  }
  public resetCronExpression() {
    this._cronExpression = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cronExpressionInput() {
    return this._cronExpression;
  }

  // data_hosting_type - computed: true, optional: true, required: false
  private _dataHostingType?: string; 
  public get dataHostingType() {
    return this.getStringAttribute('data_hosting_type');
  }
  public set dataHostingType(value: string) {
    this._dataHostingType = value;
  }
  public resetDataHostingType() {
    this._dataHostingType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dataHostingTypeInput() {
    return this._dataHostingType;
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

  // destination_config - computed: false, optional: true, required: false
  private _destinationConfig?: { [key: string]: any }; 
  public get destinationConfig() {
    return this.getAnyMapAttribute('destination_config');
  }
  public set destinationConfig(value: { [key: string]: any }) {
    this._destinationConfig = value;
  }
  public resetDestinationConfig() {
    this._destinationConfig = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get destinationConfigInput() {
    return this._destinationConfig;
  }

  // destination_definition_id - computed: false, optional: true, required: false
  private _destinationDefinitionId?: string; 
  public get destinationDefinitionId() {
    return this.getStringAttribute('destination_definition_id');
  }
  public set destinationDefinitionId(value: string) {
    this._destinationDefinitionId = value;
  }
  public resetDestinationDefinitionId() {
    this._destinationDefinitionId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get destinationDefinitionIdInput() {
    return this._destinationDefinitionId;
  }

  // destination_name - computed: true, optional: true, required: false
  private _destinationName?: string; 
  public get destinationName() {
    return this.getStringAttribute('destination_name');
  }
  public set destinationName(value: string) {
    this._destinationName = value;
  }
  public resetDestinationName() {
    this._destinationName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get destinationNameInput() {
    return this._destinationName;
  }

  // destination_secrets_wo - computed: false, optional: true, required: false
  private _destinationSecretsWo?: { [key: string]: any }; 
  public get destinationSecretsWo() {
    return this.getAnyMapAttribute('destination_secrets_wo');
  }
  public set destinationSecretsWo(value: { [key: string]: any }) {
    this._destinationSecretsWo = value;
  }
  public resetDestinationSecretsWo() {
    this._destinationSecretsWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get destinationSecretsWoInput() {
    return this._destinationSecretsWo;
  }

  // destination_secrets_wo_version - computed: false, optional: true, required: false
  private _destinationSecretsWoVersion?: number; 
  public get destinationSecretsWoVersion() {
    return this.getNumberAttribute('destination_secrets_wo_version');
  }
  public set destinationSecretsWoVersion(value: number) {
    this._destinationSecretsWoVersion = value;
  }
  public resetDestinationSecretsWoVersion() {
    this._destinationSecretsWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get destinationSecretsWoVersionInput() {
    return this._destinationSecretsWoVersion;
  }

  // icon - computed: true, optional: false, required: false
  public get icon() {
    return this.getStringAttribute('icon');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // non_breaking_changes_preference - computed: true, optional: true, required: false
  private _nonBreakingChangesPreference?: string; 
  public get nonBreakingChangesPreference() {
    return this.getStringAttribute('non_breaking_changes_preference');
  }
  public set nonBreakingChangesPreference(value: string) {
    this._nonBreakingChangesPreference = value;
  }
  public resetNonBreakingChangesPreference() {
    this._nonBreakingChangesPreference = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nonBreakingChangesPreferenceInput() {
    return this._nonBreakingChangesPreference;
  }

  // organization_id - computed: true, optional: false, required: false
  public get organizationId() {
    return this.getStringAttribute('organization_id');
  }

  // secrets_fingerprint - computed: true, optional: false, required: false
  public get secretsFingerprint() {
    return this.getStringAttribute('secrets_fingerprint');
  }

  // sync_on_create - computed: true, optional: true, required: false
  private _syncOnCreate?: boolean | cdktf.IResolvable; 
  public get syncOnCreate() {
    return this.getBooleanAttribute('sync_on_create');
  }
  public set syncOnCreate(value: boolean | cdktf.IResolvable) {
    this._syncOnCreate = value;
  }
  public resetSyncOnCreate() {
    this._syncOnCreate = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get syncOnCreateInput() {
    return this._syncOnCreate;
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
      cron_expression: cdktf.stringToTerraform(this._cronExpression),
      data_hosting_type: cdktf.stringToTerraform(this._dataHostingType),
      deletion_protection: cdktf.booleanToTerraform(this._deletionProtection),
      destination_config: cdktf.hashMapper(cdktf.anyToTerraform)(this._destinationConfig),
      destination_definition_id: cdktf.stringToTerraform(this._destinationDefinitionId),
      destination_name: cdktf.stringToTerraform(this._destinationName),
      destination_secrets_wo: cdktf.hashMapper(cdktf.anyToTerraform)(this._destinationSecretsWo),
      destination_secrets_wo_version: cdktf.numberToTerraform(this._destinationSecretsWoVersion),
      non_breaking_changes_preference: cdktf.stringToTerraform(this._nonBreakingChangesPreference),
      sync_on_create: cdktf.booleanToTerraform(this._syncOnCreate),
      tags: cdktf.listMapper(cdktf.stringToTerraform, false)(this._tags),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      cron_expression: {
        value: cdktf.stringToHclTerraform(this._cronExpression),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      data_hosting_type: {
        value: cdktf.stringToHclTerraform(this._dataHostingType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      deletion_protection: {
        value: cdktf.booleanToHclTerraform(this._deletionProtection),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      destination_config: {
        value: cdktf.hashMapperHcl(cdktf.anyToHclTerraform)(this._destinationConfig),
        isBlock: false,
        type: "map",
        storageClassType: "anyMap",
      },
      destination_definition_id: {
        value: cdktf.stringToHclTerraform(this._destinationDefinitionId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      destination_name: {
        value: cdktf.stringToHclTerraform(this._destinationName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      destination_secrets_wo: {
        value: cdktf.hashMapperHcl(cdktf.anyToHclTerraform)(this._destinationSecretsWo),
        isBlock: false,
        type: "map",
        storageClassType: "anyMap",
      },
      destination_secrets_wo_version: {
        value: cdktf.numberToHclTerraform(this._destinationSecretsWoVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      non_breaking_changes_preference: {
        value: cdktf.stringToHclTerraform(this._nonBreakingChangesPreference),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      sync_on_create: {
        value: cdktf.booleanToHclTerraform(this._syncOnCreate),
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
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
