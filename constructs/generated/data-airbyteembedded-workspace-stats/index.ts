// @ts-nocheck
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataAirbyteembeddedWorkspaceStatsConfig extends cdktf.TerraformMetaArguments {
}

/**
* Represents a airbyteembedded_workspace_stats
*/
export class DataAirbyteembeddedWorkspaceStats extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "airbyteembedded_workspace_stats";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataAirbyteembeddedWorkspaceStats resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataAirbyteembeddedWorkspaceStats to import
  * @param importFromId The id of the existing DataAirbyteembeddedWorkspaceStats that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataAirbyteembeddedWorkspaceStats to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "airbyteembedded_workspace_stats", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new airbyteembedded_workspace_stats Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataAirbyteembeddedWorkspaceStatsConfig = {}
  */
  public constructor(scope: Construct, id: string, config: DataAirbyteembeddedWorkspaceStatsConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'airbyteembedded_workspace_stats',
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
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // active_count - computed: true, optional: false, required: false
  public get activeCount() {
    return this.getNumberAttribute('active_count');
  }

  // inactive_count - computed: true, optional: false, required: false
  public get inactiveCount() {
    return this.getNumberAttribute('inactive_count');
  }

  // total_count - computed: true, optional: false, required: false
  public get totalCount() {
    return this.getNumberAttribute('total_count');
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
    };
    return attrs;
  }
}
