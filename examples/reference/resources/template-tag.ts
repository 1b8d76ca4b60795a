import { App, TerraformStack } from "cdktf";
import { TemplateTag } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

const regulated = new TemplateTag(stack, "Regulated", { name: "regulated" });

app.synth();
