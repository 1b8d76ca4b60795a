import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1 } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

const acme = new l1.DataAirbyteembeddedWorkspace(stack, "Acme", { name: "acme" });

new TerraformOutput(stack, "acme_id", { value: acme.id });

app.synth();
