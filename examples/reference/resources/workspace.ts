import { App, TerraformStack } from "cdktf";
import { Workspace } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

const acme = new Workspace(stack, "Acme", { name: "acme", region: "eu" });

app.synth();
