import { App, TerraformStack } from "cdktf";
import { SecretRef, SourceTemplate, Tier } from "cdktf-airbyte-embedded";

const STRIPE = "e094cb9a-26de-4645-8761-65c0c425d1de";

const app = new App();
const stack = new TerraformStack(app, "catalog");

const pro = new Tier(stack, "Pro", { name: "pro" });

const payments = new SourceTemplate(stack, "Payments", {
  name: "Payments",
  connector: STRIPE,
  defaults: { start_date: "2025-01-01T00:00:00Z" },
  secrets: { client_secret: SecretRef.variable(stack, "stripe_client_secret") },
});

pro.offer(payments);

app.synth();
