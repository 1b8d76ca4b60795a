import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1 } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

const stats = new l1.DataAirbyteembeddedWorkspaceStats(stack, "Stats");

new TerraformOutput(stack, "active_workspaces", { value: stats.activeCount });

app.synth();
