import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1 } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

const s3 = new l1.DataAirbyteembeddedDestinationDefinition(stack, "S3", { name: "S3" });

new TerraformOutput(stack, "s3_id", { value: s3.id });

app.synth();
