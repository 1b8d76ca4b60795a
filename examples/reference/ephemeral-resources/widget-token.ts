import { App, TerraformStack } from "cdktf";
import { Tier, Workspace } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

const starter = new Tier(stack, "Starter", { name: "starter" });
const trial = new Workspace(stack, "Trial", { name: "trial" });

starter.widgetToken({ workspace: trial, allowedOrigin: "https://app.example.com" });

app.synth();
