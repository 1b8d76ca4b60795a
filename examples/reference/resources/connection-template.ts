import { App, TerraformStack } from "cdktf";
import { ConnectionTemplate, SecretRef, Tier } from "cdktf-airbyte-embedded";

const S3 = "4816b78f-1489-44c1-9060-4b19d5fa9362";

const app = new App();
const stack = new TerraformStack(app, "catalog");

const enterprise = new Tier(stack, "Enterprise", { name: "enterprise" });

const lake = new ConnectionTemplate(stack, "Lake", {
  destination: {
    name: "Lake",
    connector: S3,
    config: { s3_bucket_name: "acme-lake", s3_bucket_region: "eu-central-1" },
    secrets: { secret_access_key: SecretRef.variable(stack, "lake_secret_access_key") },
  },
  cron: "0 0 2 * * ?",
});

enterprise.offer(lake);

app.synth();
