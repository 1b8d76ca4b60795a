import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1 } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

const pro = new l1.DataAirbyteembeddedVisibleTemplates(stack, "Pro", { sourceTemplateTags: ["pro"] });

new TerraformOutput(stack, "offered_to_pro", { value: pro.sourceTemplates });

app.synth();
