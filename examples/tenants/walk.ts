/** What the application does for a customer of the tenant: `npx tsx walk.ts`, after the deploy. */
import { airbyte, type Airbyte } from "cdktf-airbyte-embedded/client";

const { env } = process;

async function walk(client: Airbyte): Promise<void> {
  const workspace = await client.workspaces.findByName("acme");
  if (!workspace) throw new Error("There is no workspace acme: deploy first.");
  say(`workspace ${workspace.name} is ${workspace.status}`);

  const { token } = await client.tokens.scoped({ workspace_name: workspace.name });
  const customer = client.scoped(token);
  for await (const { name } of customer.sourceTemplates.list({ tags: ["pro"], tagsMode: "any" }))
    say(`offered: ${name}`);
  for await (const { name } of customer.sources.list({ workspaceId: workspace.id })) say(`connected: ${name}`);
  for await (const { name } of client.destinations.list({ workspaceId: workspace.id })) say(`lands in: ${name}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void walk(
  airbyte({
    credentials: { clientId: env.AIRBYTE_CLIENT_ID ?? "", clientSecret: env.AIRBYTE_CLIENT_SECRET ?? "" },
    organizationId: env.AIRBYTE_ORGANIZATION_ID,
    apiUrl: env.AIRBYTE_API_URL,
  }),
);
