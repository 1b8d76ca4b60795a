import { App, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

// CDKTF has no classes for actions.
stack.addOverride("action.airbyteembedded_workspaces_sync.discover", {});

app.synth();
