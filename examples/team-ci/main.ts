import { App, PgBackend, TerraformStack } from "cdktf";
import { SourceTemplate, Tier } from "cdktf-airbyte-embedded";

const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const STRIPE = "e094cb9a-26de-4645-8761-65c0c425d1de";

const app = new App();
const stack = new TerraformStack(app, "team-ci");

// The state is in the team's database, and whoever deploys holds its lock. PG_CONN_STR says where it is, so that no
// password is in the program.
new PgBackend(stack, { connStr: "", schemaName: "airbyte_catalog" }).addOverride("conn_str", undefined);

const pro = new Tier(stack, "Pro", { name: "pro" });
pro.offer(
  new SourceTemplate(stack, "Crm", { name: "CRM", connector: HUBSPOT }),
  new SourceTemplate(stack, "Payments", { name: "Payments", connector: STRIPE }),
);

app.synth();
