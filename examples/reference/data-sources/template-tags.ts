import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1 } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

const all = new l1.DataAirbyteembeddedTemplateTags(stack, "All");

new TerraformOutput(stack, "tags", { value: all.names });

app.synth();
