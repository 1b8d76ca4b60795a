import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

new TerraformOutput(stack, "eu", {
  value: '${provider::airbyteembedded::region_id("eu")}',
});

app.synth();
