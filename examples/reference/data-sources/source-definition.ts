import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1 } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

const stripe = new l1.DataAirbyteembeddedSourceDefinition(stack, "Stripe", { name: "Stripe" });

new TerraformOutput(stack, "stripe_id", { value: stripe.id });

app.synth();
