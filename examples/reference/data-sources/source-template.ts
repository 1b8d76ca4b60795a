import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1 } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

const payments = new l1.DataAirbyteembeddedSourceTemplate(stack, "Payments", { name: "Payments" });

new TerraformOutput(stack, "payments_tags", { value: payments.tags });

app.synth();
