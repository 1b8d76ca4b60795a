import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1 } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

const lakes = new l1.DataAirbyteembeddedDestinationDefinitions(stack, "Lakes", { name: "s3" });

new TerraformOutput(stack, "lake_connectors", { value: lakes.ids });

app.synth();
