import { App, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

// CDKTF has no classes for ephemeral resources.
stack.addOverride("ephemeral.airbyteembedded_application_token.api", {});

app.synth();
