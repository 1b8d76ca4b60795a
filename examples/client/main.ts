/** What each customer would be offered: `npx tsx main.ts`, with AIRBYTE_CLIENT_ID and its siblings in the environment. */
import { airbyte, AirbyteError, ApiError, type Airbyte } from "cdktf-airbyte-embedded/client";

const { AIRBYTE_CLIENT_ID = "", AIRBYTE_CLIENT_SECRET = "", AIRBYTE_ORGANIZATION_ID, AIRBYTE_API_URL } = process.env;

async function main(): Promise<void> {
  const client = airbyte({
    credentials: { clientId: AIRBYTE_CLIENT_ID, clientSecret: AIRBYTE_CLIENT_SECRET },
    organizationId: AIRBYTE_ORGANIZATION_ID,
    apiUrl: AIRBYTE_API_URL,
  });
  for await (const { name } of client.workspaces.list()) {
    const { token } = await client.tokens.scoped({ workspace_name: name });
    const offered: string[] = [];
    for await (const template of client.scoped(token).sourceTemplates.list()) offered.push(template.name);
    say(`${name}: ${offered.sort().join(", ")}`);
  }
  say(await ensureTag(client, "pro"));
}

async function ensureTag(client: Airbyte, name: string): Promise<string> {
  try {
    await client.templateTags.create(name);
    return `made the tag ${name}`;
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== "already-exists") throw error;
    return `the tag ${name} was there`;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof AirbyteError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
