import { App, TerraformStack } from "cdktf";
import { ConnectionTemplate, SourceTemplate, Tier } from "cdktf-airbyte-embedded";

const FAKER = "dfd88b22-b603-4c3d-aad7-3701784586b1";
const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const STRIPE = "e094cb9a-26de-4645-8761-65c0c425d1de";
const POSTGRES = "decd338e-5647-4c0b-adf4-da0e75f5a750";
const S3 = "4816b78f-1489-44c1-9060-4b19d5fa9362";

const app = new App();
const catalog = new TerraformStack(app, "tiers");

const free = new Tier(catalog, "Free", { name: "free" });
const pro = new Tier(catalog, "Pro", { name: "pro" });
const enterprise = new Tier(catalog, "Enterprise", { name: "enterprise" });

const sample = new SourceTemplate(catalog, "Sample", {
  name: "Sample data",
  connector: FAKER,
  defaults: { count: 1000 },
});
const payments = new SourceTemplate(catalog, "Payments", { name: "Payments", connector: STRIPE });
const crm = new SourceTemplate(catalog, "Crm", {
  name: "CRM",
  connector: HUBSPOT,
  defaults: { start_date: "2025-01-01T00:00:00Z" },
});
const database = new SourceTemplate(catalog, "Database", {
  name: "Your database",
  connector: POSTGRES,
  defaults: { port: 5432, ssl_mode: { mode: "require" } },
});

free.offer(sample, payments);
pro.offer(sample, payments, crm);
enterprise.offer(sample, payments, crm, database);

// The same bucket for all; what a tier pays for is how fresh its data is.
lake("Weekly", "0 0 3 ? * MON").offerTo(free);
lake("Daily", "0 0 3 * * ?").offerTo(pro);
lake("Hourly", "0 0 * * * ?").offerTo(enterprise);

app.synth();

function lake(id: string, cron: string): ConnectionTemplate {
  const place = { s3_bucket_name: "acme-lake", s3_bucket_path: id.toLowerCase(), s3_bucket_region: "eu-central-1" };
  return new ConnectionTemplate(catalog, id, {
    cron,
    destination: {
      name: `lake, ${id.toLowerCase()}`,
      connector: S3,
      config: { ...place, format: { format_type: "JSONL" } },
    },
  });
}
