import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

new TerraformOutput(stack, "offered", {
  value: '${provider::airbyteembedded::tags_match(["pro", "beta"], ["pro"], "any")}',
});

app.synth();
