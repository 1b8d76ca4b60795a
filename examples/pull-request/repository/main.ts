import { App, LocalBackend, TerraformStack } from "cdktf";
import { ConnectionTemplate, SecretRef, SourceTemplate, Tier } from "cdktf-airbyte-embedded";

const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const SLACK = "c2281cee-86f9-4a86-bb48-d23286b4c7bd";
const S3 = "4816b78f-1489-44c1-9060-4b19d5fa9362";

const app = new App();
const catalog = new TerraformStack(app, "catalog");

// A file that all jobs share, in place of the shared backend that a team has.
new LocalBackend(catalog, { path: process.env.STATE_FILE });

const free = new Tier(catalog, "Free", { name: "free" });
const pro = new Tier(catalog, "Pro", { name: "pro" });

const crm = new SourceTemplate(catalog, "Crm", {
  name: "CRM",
  connector: HUBSPOT,
  defaults: { start_date: "2025-01-01T00:00:00Z" },
  secrets: { credentials: { access_token: SecretRef.variable(catalog, "crm_token") } },
});
const chat = new SourceTemplate(catalog, "Chat", { name: "Chat", connector: SLACK });

free.offer(chat);
pro.offer(crm, chat);

new ConnectionTemplate(catalog, "Lake", {
  cron: "0 0 3 * * ?",
  destination: {
    name: "lake",
    connector: S3,
    config: { s3_bucket_name: "acme-lake", s3_bucket_path: "sources", s3_bucket_region: "eu-central-1" },
  },
}).offerTo(pro);

app.synth();
