import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1 } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

const active = new l1.DataAirbyteembeddedWorkspaces(stack, "Active", { status: "active" });

new TerraformOutput(stack, "active_workspaces", { value: active.ids });

app.synth();
