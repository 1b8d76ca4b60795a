import { App, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

// The credentials come from AIRBYTE_CLIENT_ID and AIRBYTE_CLIENT_SECRET.
new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded", {
  organizationId: "52c24ea4-4c32-4a33-a3c5-1e4ecb3be0d1",
  deletionProtection: true,
});

app.synth();
