import { App, TerraformStack } from "cdktf";
import { SourceTemplate, TemplateCatalog } from "cdktf-airbyte-embedded";
import { readEntries } from "./entries";

const app = new App();
const stack = new TerraformStack(app, "yaml-catalog");
const catalog = new TemplateCatalog(stack, "Catalog", { tiers: { free: "free", pro: "pro" } });

for (const [name, { connector, tiers, defaults }] of Object.entries(readEntries("catalog.yaml"))) {
  new SourceTemplate(catalog, name, { name, connector, defaults }).offerTo(...tiers.map((tier) => catalog.tier(tier)));
}

app.synth();
