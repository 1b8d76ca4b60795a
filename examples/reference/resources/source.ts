import { App, TerraformStack } from "cdktf";
import { l1, SecretRef, SourceTemplate, Workspace } from "cdktf-airbyte-embedded";

const POSTGRES = "decd338e-5647-4c0b-adf4-da0e75f5a750";

const app = new App();
const stack = new TerraformStack(app, "catalog");

const demo = new Workspace(stack, "Demo", { name: "demo" });

const database = new SourceTemplate(stack, "Database", {
  name: "Database",
  connector: POSTGRES,
  defaults: { port: 5432 },
  offeredToNobody: true,
});

const orders = new l1.Source(stack, "Orders", {
  workspaceId: demo.workspaceId,
  sourceTemplateId: database.templateId,
  name: "Orders",
  sourceConfig: { host: "db.example.com", database: "shop", username: "reader" },
  sourceSecretsWo: { password: SecretRef.variable(stack, "orders_password") },
});

app.synth();
