import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

new TerraformOutput(stack, "schedule", {
  value: '${provider::airbyteembedded::cron_describe("0 0 2 * * ?")}',
});

app.synth();
