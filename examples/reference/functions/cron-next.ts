import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

new TerraformOutput(stack, "next_syncs", {
  value: '${provider::airbyteembedded::cron_next("0 0 2 * * ?", "2026-01-01T00:00:00Z", 3)}',
});

app.synth();
