import { App, TerraformStack } from "cdktf";
import { SourceTemplate, Tier } from "cdktf-airbyte-embedded";

const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";

const app = new App();
const catalog = new TerraformStack(app, "catalog");

const pro = new Tier(catalog, "Pro", { name: "pro-tier" });

const crm = new SourceTemplate(catalog, "Crm", {
  name: "CRM",
  connector: HUBSPOT,
  defaults: { start_date: "2025-01-01T00:00:00Z" },
});

pro.offer(crm);

app.synth();
