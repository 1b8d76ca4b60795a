// @ts-nocheck
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataAirbyteembeddedCatalogQueryConfig extends cdktf.TerraformMetaArguments {
  /**
  * JMESPath expression, such as `streams[?suggested].name`. Its input is an object with a list of `streams`, each with `name`, `suggested`, `cursor_fields`, `primary_key_fields` and `json_schema`.
  */
  readonly query: string;
  /**
  * ID of the source connector whose catalog is queried, or its name in the lock file of connector specs. Set exactly one of the three IDs.
  */
  readonly sourceDefinitionId?: string;
  /**
  * ID of the source whose catalog is queried.
  */
  readonly sourceId?: string;
  /**
  * ID of the source template whose catalog is queried.
  */
  readonly sourceTemplateId?: string;
}

/**
* Represents a airbyteembedded_catalog_query
*/
export class DataAirbyteembeddedCatalogQuery extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "airbyteembedded_catalog_query";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataAirbyteembeddedCatalogQuery resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataAirbyteembeddedCatalogQuery to import
  * @param importFromId The id of the existing DataAirbyteembeddedCatalogQuery that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataAirbyteembeddedCatalogQuery to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "airbyteembedded_catalog_query", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new airbyteembedded_catalog_query Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataAirbyteembeddedCatalogQueryConfig
  */
  public constructor(scope: Construct, id: string, config: DataAirbyteembeddedCatalogQueryConfig) {
    super(scope, id, {
      terraformResourceType: 'airbyteembedded_catalog_query',
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
    this._query = config.query;
    this._sourceDefinitionId = config.sourceDefinitionId;
    this._sourceId = config.sourceId;
    this._sourceTemplateId = config.sourceTemplateId;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // query - computed: false, optional: false, required: true
  private _query?: string; 
  public get query() {
    return this.getStringAttribute('query');
  }
  public set query(value: string) {
    this._query = value;
  }
  // Temporarily expose input value. Use with caution.
  public get queryInput() {
    return this._query;
  }

  // result - computed: true, optional: false, required: false
  private _result = new cdktf.AnyMap(this, "result");
  public get result() {
    return this._result;
  }

  // result_json - computed: true, optional: false, required: false
  public get resultJson() {
    return this.getStringAttribute('result_json');
  }

  // source_definition_id - computed: false, optional: true, required: false
  private _sourceDefinitionId?: string; 
  public get sourceDefinitionId() {
    return this.getStringAttribute('source_definition_id');
  }
  public set sourceDefinitionId(value: string) {
    this._sourceDefinitionId = value;
  }
  public resetSourceDefinitionId() {
    this._sourceDefinitionId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceDefinitionIdInput() {
    return this._sourceDefinitionId;
  }

  // source_id - computed: false, optional: true, required: false
  private _sourceId?: string; 
  public get sourceId() {
    return this.getStringAttribute('source_id');
  }
  public set sourceId(value: string) {
    this._sourceId = value;
  }
  public resetSourceId() {
    this._sourceId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceIdInput() {
    return this._sourceId;
  }

  // source_template_id - computed: false, optional: true, required: false
  private _sourceTemplateId?: string; 
  public get sourceTemplateId() {
    return this.getStringAttribute('source_template_id');
  }
  public set sourceTemplateId(value: string) {
    this._sourceTemplateId = value;
  }
  public resetSourceTemplateId() {
    this._sourceTemplateId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceTemplateIdInput() {
    return this._sourceTemplateId;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      query: cdktf.stringToTerraform(this._query),
      source_definition_id: cdktf.stringToTerraform(this._sourceDefinitionId),
      source_id: cdktf.stringToTerraform(this._sourceId),
      source_template_id: cdktf.stringToTerraform(this._sourceTemplateId),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      query: {
        value: cdktf.stringToHclTerraform(this._query),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      source_definition_id: {
        value: cdktf.stringToHclTerraform(this._sourceDefinitionId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      source_id: {
        value: cdktf.stringToHclTerraform(this._sourceId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      source_template_id: {
        value: cdktf.stringToHclTerraform(this._sourceTemplateId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
