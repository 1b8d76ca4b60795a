import { App, TerraformStack } from "cdktf";
import { SourceTemplate, TemplateTag } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

const beta = new TemplateTag(stack, "Beta", { name: "beta" });

// A template that another program declares, without its tags.
SourceTemplate.fromId(stack, "Crm", "9418d510-6a41-4329-b68d-3e133b8265b8").offerTo(beta);

app.synth();
