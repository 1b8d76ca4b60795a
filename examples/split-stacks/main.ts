import { App, TerraformStack } from "cdktf";
import { ConnectionTemplate, SourceTemplate, Tier } from "cdktf-airbyte-embedded";

const CONNECTORS = {
  CRM: "36c891d9-4bd9-43ac-bad2-10e12756272c",
  Payments: "e094cb9a-26de-4645-8761-65c0c425d1de",
  Chat: "c2281cee-86f9-4a86-bb48-d23286b4c7bd",
};

/** Each tier has a stack, a state and a lock of its own, so that tiers are deployed side by side. */
const app = new App();
for (const name of ["free", "pro", "enterprise"]) {
  const stack = new TerraformStack(app, name);
  const tier = new Tier(stack, "Tier", { name });
  for (const [title, connector] of Object.entries(CONNECTORS)) {
    tier.offer(new SourceTemplate(stack, title, { name: `${title} (${name})`, connector }));
  }
  tier.offer(new ConnectionTemplate(stack, "Hosted", { cron: "0 0 3 * * ?" }));
}
app.synth();
