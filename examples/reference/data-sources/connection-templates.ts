import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1 } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

const nightly = new l1.DataAirbyteembeddedConnectionTemplates(stack, "Nightly", {
  tags: ["enterprise", "beta"],
  tagsMode: "all",
});

new TerraformOutput(stack, "nightly_ids", { value: nightly.ids });

app.synth();
