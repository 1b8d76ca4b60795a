// @ts-nocheck
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface SourceConfig extends cdktf.TerraformMetaArguments {
  /**
  * Whether Airbyte tests the connection each time settings are sent. A failed test is an error, but the source exists by then and stays.
  */
  readonly checkConnection?: boolean | cdktf.IResolvable;
  /**
  * Name of the source. Airbyte chooses one if it is not set.
  */
  readonly name?: string;
  /**
  * Names of the tags that select the connection templates of the source. Without tags it gets all of them. Airbyte uses them at creation and never reports them; changing them replaces the source.
  */
  readonly selectedConnectionTemplateTags?: string[];
  /**
  * Whether a connection template needs `any` or `all` of these tags. Defaults to `any`. Changing it replaces the source.
  */
  readonly selectedConnectionTemplateTagsMode?: string;
  /**
  * Settings that the template leaves to the customer, named as in the connector's spec. Secrets belong in `source_secrets_wo`.
  */
  readonly sourceConfig?: { [key: string]: any };
  /**
  * Secret settings of the connector, with the same structure as `source_config`. Both are merged before they are sent to Airbyte. Terraform passes them on without storing them in state or plan. Requires Terraform 1.11 or newer.
  */
  readonly sourceSecretsWo?: { [key: string]: any };
  /**
  * Version of the secrets: raise it to send them again. While it is set, changes of `source_secrets_wo` alone are ignored. Set it if the secrets come from an ephemeral resource whose value differs on every run.
  */
  readonly sourceSecretsWoVersion?: number;
  /**
  * ID of the template that the source is created from. Changing it replaces the source.
  */
  readonly sourceTemplateId: string;
  /**
  * ID of the workspace that the source belongs to. Changing it replaces the source.
  */
  readonly workspaceId: string;
}

/**
* Represents a airbyteembedded_source
*/
export class Source extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "airbyteembedded_source";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a Source resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the Source to import
  * @param importFromId The id of the existing Source that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the Source to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "airbyteembedded_source", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new airbyteembedded_source Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options SourceConfig
  */
  public constructor(scope: Construct, id: string, config: SourceConfig) {
    super(scope, id, {
      terraformResourceType: 'airbyteembedded_source',
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
    this._checkConnection = config.checkConnection;
    this._name = config.name;
    this._selectedConnectionTemplateTags = config.selectedConnectionTemplateTags;
    this._selectedConnectionTemplateTagsMode = config.selectedConnectionTemplateTagsMode;
    this._sourceConfig = config.sourceConfig;
    this._sourceSecretsWo = config.sourceSecretsWo;
    this._sourceSecretsWoVersion = config.sourceSecretsWoVersion;
    this._sourceTemplateId = config.sourceTemplateId;
    this._workspaceId = config.workspaceId;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // check_connection - computed: true, optional: true, required: false
  private _checkConnection?: boolean | cdktf.IResolvable; 
  public get checkConnection() {
    return this.getBooleanAttribute('check_connection');
  }
  public set checkConnection(value: boolean | cdktf.IResolvable) {
    this._checkConnection = value;
  }
  public resetCheckConnection() {
    this._checkConnection = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get checkConnectionInput() {
    return this._checkConnection;
  }

  // created_at - computed: true, optional: false, required: false
  public get createdAt() {
    return this.getStringAttribute('created_at');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
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

  // secrets_fingerprint - computed: true, optional: false, required: false
  public get secretsFingerprint() {
    return this.getStringAttribute('secrets_fingerprint');
  }

  // selected_connection_template_tags - computed: false, optional: true, required: false
  private _selectedConnectionTemplateTags?: string[]; 
  public get selectedConnectionTemplateTags() {
    return cdktf.Fn.tolist(this.getListAttribute('selected_connection_template_tags'));
  }
  public set selectedConnectionTemplateTags(value: string[]) {
    this._selectedConnectionTemplateTags = value;
  }
  public resetSelectedConnectionTemplateTags() {
    this._selectedConnectionTemplateTags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get selectedConnectionTemplateTagsInput() {
    return this._selectedConnectionTemplateTags;
  }

  // selected_connection_template_tags_mode - computed: false, optional: true, required: false
  private _selectedConnectionTemplateTagsMode?: string; 
  public get selectedConnectionTemplateTagsMode() {
    return this.getStringAttribute('selected_connection_template_tags_mode');
  }
  public set selectedConnectionTemplateTagsMode(value: string) {
    this._selectedConnectionTemplateTagsMode = value;
  }
  public resetSelectedConnectionTemplateTagsMode() {
    this._selectedConnectionTemplateTagsMode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get selectedConnectionTemplateTagsModeInput() {
    return this._selectedConnectionTemplateTagsMode;
  }

  // source_config - computed: true, optional: true, required: false
  private _sourceConfig?: { [key: string]: any }; 
  public get sourceConfig() {
    return this.getAnyMapAttribute('source_config');
  }
  public set sourceConfig(value: { [key: string]: any }) {
    this._sourceConfig = value;
  }
  public resetSourceConfig() {
    this._sourceConfig = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceConfigInput() {
    return this._sourceConfig;
  }

  // source_secrets_wo - computed: false, optional: true, required: false
  private _sourceSecretsWo?: { [key: string]: any }; 
  public get sourceSecretsWo() {
    return this.getAnyMapAttribute('source_secrets_wo');
  }
  public set sourceSecretsWo(value: { [key: string]: any }) {
    this._sourceSecretsWo = value;
  }
  public resetSourceSecretsWo() {
    this._sourceSecretsWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceSecretsWoInput() {
    return this._sourceSecretsWo;
  }

  // source_secrets_wo_version - computed: false, optional: true, required: false
  private _sourceSecretsWoVersion?: number; 
  public get sourceSecretsWoVersion() {
    return this.getNumberAttribute('source_secrets_wo_version');
  }
  public set sourceSecretsWoVersion(value: number) {
    this._sourceSecretsWoVersion = value;
  }
  public resetSourceSecretsWoVersion() {
    this._sourceSecretsWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceSecretsWoVersionInput() {
    return this._sourceSecretsWoVersion;
  }

  // source_template_id - computed: false, optional: false, required: true
  private _sourceTemplateId?: string; 
  public get sourceTemplateId() {
    return this.getStringAttribute('source_template_id');
  }
  public set sourceTemplateId(value: string) {
    this._sourceTemplateId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceTemplateIdInput() {
    return this._sourceTemplateId;
  }

  // workspace_id - computed: false, optional: false, required: true
  private _workspaceId?: string; 
  public get workspaceId() {
    return this.getStringAttribute('workspace_id');
  }
  public set workspaceId(value: string) {
    this._workspaceId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get workspaceIdInput() {
    return this._workspaceId;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      check_connection: cdktf.booleanToTerraform(this._checkConnection),
      name: cdktf.stringToTerraform(this._name),
      selected_connection_template_tags: cdktf.listMapper(cdktf.stringToTerraform, false)(this._selectedConnectionTemplateTags),
      selected_connection_template_tags_mode: cdktf.stringToTerraform(this._selectedConnectionTemplateTagsMode),
      source_config: cdktf.hashMapper(cdktf.anyToTerraform)(this._sourceConfig),
      source_secrets_wo: cdktf.hashMapper(cdktf.anyToTerraform)(this._sourceSecretsWo),
      source_secrets_wo_version: cdktf.numberToTerraform(this._sourceSecretsWoVersion),
      source_template_id: cdktf.stringToTerraform(this._sourceTemplateId),
      workspace_id: cdktf.stringToTerraform(this._workspaceId),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      check_connection: {
        value: cdktf.booleanToHclTerraform(this._checkConnection),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      selected_connection_template_tags: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._selectedConnectionTemplateTags),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      selected_connection_template_tags_mode: {
        value: cdktf.stringToHclTerraform(this._selectedConnectionTemplateTagsMode),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      source_config: {
        value: cdktf.hashMapperHcl(cdktf.anyToHclTerraform)(this._sourceConfig),
        isBlock: false,
        type: "map",
        storageClassType: "anyMap",
      },
      source_secrets_wo: {
        value: cdktf.hashMapperHcl(cdktf.anyToHclTerraform)(this._sourceSecretsWo),
        isBlock: false,
        type: "map",
        storageClassType: "anyMap",
      },
      source_secrets_wo_version: {
        value: cdktf.numberToHclTerraform(this._sourceSecretsWoVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      source_template_id: {
        value: cdktf.stringToHclTerraform(this._sourceTemplateId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      workspace_id: {
        value: cdktf.stringToHclTerraform(this._workspaceId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
