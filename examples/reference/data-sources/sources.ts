import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1 } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

const demo = new l1.DataAirbyteembeddedSources(stack, "Demo", { workspaceId: "3c1a7f0e-2b64-4d0b-9d3e-5a8c6f7b1e20" });

new TerraformOutput(stack, "demo_sources", { value: demo.ids });

app.synth();
