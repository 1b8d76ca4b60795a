import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1 } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

const lake = new l1.DataAirbyteembeddedConnectionTemplate(stack, "Lake", {
  id: "9418d510-6a41-4329-b68d-3e133b8265b8",
});

new TerraformOutput(stack, "lake_schedule", { value: lake.cronExpression });

app.synth();
