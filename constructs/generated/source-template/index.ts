// @ts-nocheck
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface SourceTemplateConfig extends cdktf.TerraformMetaArguments {
  /**
  * ID of the source connector that the template offers. Another connector is another template.
  */
  readonly actorDefinitionId: string;
  /**
  * Name that customers read in the widget. Without one, the connector's own name.
  */
  readonly name?: string;
  /**
  * Settings of the connector that are filled in for the customer, by the connector's own names. What is left out, the customer is asked for.
  */
  readonly partialDefaultConfig?: { [key: string]: any };
  /**
  * Names of the tags that decide who is offered the template. Exactly these are attached; `[]` removes all; without the attribute, tags are left as they are.
  */
  readonly tags?: string[];
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
  * @param options SourceTemplateConfig
  */
  public constructor(scope: Construct, id: string, config: SourceTemplateConfig) {
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
    this._name = config.name;
    this._partialDefaultConfig = config.partialDefaultConfig;
    this._tags = config.tags;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // actor_definition_id - computed: false, optional: false, required: true
  private _actorDefinitionId?: string; 
  public get actorDefinitionId() {
    return this.getStringAttribute('actor_definition_id');
  }
  public set actorDefinitionId(value: string) {
    this._actorDefinitionId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get actorDefinitionIdInput() {
    return this._actorDefinitionId;
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
      name: cdktf.stringToTerraform(this._name),
      partial_default_config: cdktf.hashMapper(cdktf.anyToTerraform)(this._partialDefaultConfig),
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
      name: {
        value: cdktf.stringToHclTerraform(this._name),
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
