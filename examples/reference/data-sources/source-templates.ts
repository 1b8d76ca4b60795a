import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1 } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

const pro = new l1.DataAirbyteembeddedSourceTemplates(stack, "Pro", { tags: ["pro"] });

new TerraformOutput(stack, "pro_templates", { value: pro.ids });

app.synth();
