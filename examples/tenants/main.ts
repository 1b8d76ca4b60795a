import { App, TerraformStack } from "cdktf";
import {
  ConnectionTemplate,
  l1,
  SecretRef,
  SourceTemplate,
  TemplateTag,
  Tier,
  Workspace,
} from "cdktf-airbyte-embedded";

const POSTGRES = "decd338e-5647-4c0b-adf4-da0e75f5a750";
const app = new App();
const stack = new TerraformStack(app, "tenants");

// Who is offered what: a tier, and a tag for the destinations that its customers' data lands in.
const pro = new Tier(stack, "Pro", { name: "pro" });
const nightly = new TemplateTag(stack, "Nightly", { name: "nightly" });
new ConnectionTemplate(stack, "Lake", { cron: "0 0 2 * * ?" }).offerTo(nightly);
new ConnectionTemplate(stack, "Mirror", { cron: "0 0 * * * ?" });

// Of a database, two streams and nothing else.
const orders = new SourceTemplate(stack, "Orders", {
  name: "Orders database",
  connector: POSTGRES,
  defaults: { port: 5432, ssl_mode: { mode: "require" } },
  customization: { streamSelectionMode: "whitelist", streamWhitelist: ["orders", "customers"] },
}).offerTo(pro);

// A tenant of our own, in the EU, with a source that syncs to the nightly destination only.
const acme = new Workspace(stack, "Acme", { name: "acme", region: "eu", deletionProtection: false });
new l1.Source(stack, "AcmeOrders", {
  workspaceId: acme.workspaceId,
  sourceTemplateId: orders.templateId,
  name: "Acme's orders",
  sourceConfig: { host: "db.example.com", database: "shop", username: "reader" },
  sourceSecretsWo: { password: SecretRef.variable(stack, "acme_password") },
  selectedConnectionTemplateTags: [nightly.name],
  checkConnection: true,
});

app.synth();
