import { App, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

// CDKTF has no classes for ephemeral resources.
stack.addOverride("ephemeral.airbyteembedded_scoped_token.acme", { workspace_name: "acme" });

app.synth();
