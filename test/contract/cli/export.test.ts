import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "../../../src/cli/program";
import { toEnvironment } from "../../../src/emulator/environment";
import type { EmulatorOptions } from "../../../src/emulator";
import { recordedTerminal } from "../../support/cli/recorded-terminal";
import { emulate } from "../../support/emulator/emulated-api";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

afterEach(removeScratchDirectories);

/** An organization, and the command in an empty folder. */
async function arrange(options?: EmulatorOptions) {
  const airbyte = await emulate(options);
  const folder = scratchDirectory();
  const exporting = async (...words: string[]) => {
    const terminal = recordedTerminal({ env: toEnvironment(airbyte), cwd: folder });
    const code = await run(["export", "--no-check", "--out", "catalog", ...words], terminal);
    return { code, printed: terminal.printed.join("\n"), said: terminal.said.join("\n") };
  };
  const read = (name: string): string => readFileSync(path.join(folder, "catalog", name), "utf8");
  return { airbyte, folder, exporting, read };
}

test("an organization becomes a program with tags, templates, typed connectors and imports", async () => {
  const { airbyte, exporting, read, folder } = await arrange();
  const { id: tag } = airbyte.templateTags.add({ name: "pro-tier" });
  airbyte.templateTags.add({ name: "beta" });
  const settings = { host: "db", port: 5432, database: "crm", username: "u", password: "hunter2hunter2" };
  const { id } = airbyte.sourceTemplates.add({
    name: "Database",
    source_definition_id: POSTGRES,
    partial_default_config: settings,
    tags: ["pro-tier"],
  });
  airbyte.connectionTemplates.add({ data_hosting_type: "airbyte_hosted", cron_expression: "0 0 12 * * ?" });

  const { code, said } = await exporting();

  expect(code).toBe(0);
  expect(said).toContain("Found 2 tags, 1 source templates, 1 connection templates.");
  expect(readdirSync(path.join(folder, "catalog")).sort()).toEqual([
    ".gitignore",
    "README.md",
    "cdktf.json",
    "connection-templates.ts",
    "connector-specs.lock.json",
    "connectors.ts",
    "main.ts",
    "package.json",
    "source-templates.ts",
    "tags.ts",
    "tsconfig.json",
  ]);
  expect(read("tags.ts")).toContain(`  // Guessed to be a tier, because its name says "tier".
  public readonly proTier = new Tier(this, "ProTier", { name: "pro-tier" })
    .importFrom("${tag}");`);
  expect(read("tags.ts")).toContain('public readonly beta = new TemplateTag(this, "Beta", { name: "beta" })');
  expect(read("source-templates.ts")).toContain(`    new SourceTemplate(this, "Database", {
      name: "Database",
      connector: postgres,
      defaults: { host: "db", port: 5432, database: "crm", username: "u" },
      secrets: { password: SecretRef.variable(this, "database_password", { optional: true }) },
    })
      .offerTo(tags.proTier)
      .importFrom("${id}");`);
  expect(read("connection-templates.ts")).toContain("offeredToNobody: true");
  expect(read("connectors.ts")).toContain("export const postgres: Connector<");
  expect(read("README.md")).toContain("| `TF_VAR_database_password` | Database | `password` |");
});

test("no secret is in any file, whatever the server shows", async () => {
  const { airbyte, exporting, folder } = await arrange({ switches: { secretsOnRead: "verbatim" } });
  airbyte.sourceTemplates.add({
    source_definition_id: POSTGRES,
    partial_default_config: { password: "hunter2hunter2" },
  });

  const { said, printed } = await exporting();

  const files = readdirSync(path.join(folder, "catalog"));
  const texts = files.map((name) => readFileSync(path.join(folder, "catalog", name), "utf8"));
  expect([...texts, said, printed].filter((text) => text.includes("hunter2"))).toEqual([]);
});

test("templates that differ in a few values are a loop", async () => {
  const { airbyte, exporting, read } = await arrange();
  for (let index = 1; index <= 12; index += 1)
    airbyte.sourceTemplates.add({
      name: `Shop ${index}`,
      source_definition_id: POSTGRES,
      partial_default_config: { host: `db${index}`, port: 5432, database: "shop" },
    });

  await exporting();

  const text = read("source-templates.ts");
  expect(text).toContain("    // The same but for name and host.\n    for (const { id, name, host, from } of [");
  expect(text).toMatch(/\{ id: "Shop2", name: "Shop 2", host: "db2", from: "[0-9a-f-]{36}" \},\n +\{ id: "Shop3"/);
  expect(text.match(/new SourceTemplate\(/g)).toHaveLength(1);
});

test("only what is chosen is exported, with the tags that it carries", async () => {
  const { airbyte, exporting, read, folder } = await arrange();
  for (const name of ["pro", "beta", "free"]) airbyte.templateTags.add({ name });
  airbyte.sourceTemplates.add({ name: "CRM", tags: ["pro", "beta"] });
  airbyte.sourceTemplates.add({ name: "Test CRM", tags: ["pro"] });
  airbyte.sourceTemplates.add({ name: "Chat", tags: ["free"] });
  airbyte.connectionTemplates.add({ destination_name: "Lake", tags: ["free"] });

  await exporting("--only", "tag:pro", "--exclude", "name:Test*");

  expect(read("source-templates.ts").match(/name: "[^"]+"/g)).toEqual(['name: "CRM"']);
  expect(read("tags.ts").match(/name: "[^"]+"/g)).toEqual(['name: "pro"', 'name: "beta"']);
  expect(existsSync(path.join(folder, "catalog", "connection-templates.ts"))).toBe(false);
});

test("a word that selects nothing is an error that says how to write it", async () => {
  const { exporting } = await arrange();

  expect(await exporting("--only", "pro")).toMatchObject({
    code: 1,
    said: expect.stringContaining('"pro" selects nothing. Write tag:NAME or name:NAME'),
  });
});

test("a file that says something else is replaced only with --force, and a second run writes nothing", async () => {
  const { airbyte, exporting, read, folder } = await arrange();
  airbyte.templateTags.add({ name: "pro" });
  await exporting();

  const again = await exporting();
  writeFileSync(path.join(folder, "catalog", "tags.ts"), "// mine\n");
  const refused = await exporting();
  const kept = read("tags.ts");
  const forced = await exporting("--force");

  expect(again).toMatchObject({ code: 0, printed: expect.not.stringMatching(/Wrote|Replaced/) });
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining("tags.ts: in ") });
  expect(refused.said).toContain("Nothing was written.");
  expect(kept).toBe("// mine\n");
  expect(forced.printed).toContain("Replaced tags.ts");
  expect(read("tags.ts")).toContain('name: "pro"');
});

test("with --dry-run nothing is written, and what would be is printed", async () => {
  const { airbyte, exporting, folder } = await arrange();
  airbyte.templateTags.add({ name: "pro" });

  const { code, printed } = await exporting("--dry-run");

  expect(code).toBe(0);
  expect(printed).toContain("tags.ts (");
  expect(existsSync(path.join(folder, "catalog"))).toBe(false);
});

test("with --json, one document on stdout says what was written and what is left out", async () => {
  const { airbyte, exporting } = await arrange();
  airbyte.templateTags.add({ name: "pro" });
  const { id } = airbyte.templateTags.add({ name: "a/b" });

  const dry = JSON.parse((await exporting("--dry-run", "--json")).printed);
  const written = JSON.parse((await exporting("--json")).printed);

  expect(dry).toMatchObject({ objects: { tags: 1, source_templates: 0 }, plan: null });
  expect(dry.files).toContainEqual({ path: "tags.ts", written: null });
  expect(written.files).toContainEqual({ path: "tags.ts", written: "created" });
  expect(written.left_out).toEqual([{ kind: "template_tag", name: "a/b", id, reason: expect.any(String) }]);
});

test("workspaces are exported when they are asked for", async () => {
  const { airbyte, exporting, read } = await arrange();
  airbyte.workspaces.add({ name: "acme", status: "inactive" });

  await exporting("--workspaces");

  expect(read("workspaces.ts")).toContain('new Workspace(this, "Acme", { name: "acme", active: false }).importFrom(');
});

test("what no program can hold is left out with the reason, and Airbyte's own templates are counted", async () => {
  const { airbyte, exporting, read } = await arrange({ switches: { globalInList: "yes" } });
  airbyte.templateTags.add({ name: "a/b" });
  airbyte.sourceTemplates.add({ name: "Own", tags: ["a/b"] });
  airbyte.sourceTemplates.add({ name: "Airbyte's", organization_id: null });
  airbyte.connectionTemplates.add({
    destination_name: "Lake",
    destination_definition_id: S3,
    cron_expression: "0 5 * * *",
  });

  const { code, said } = await exporting();

  expect(code).toBe(0);
  expect(said).toContain("Left out: 1 of Airbyte's own templates");
  expect(said).toContain('Left out: template tag "a/b"');
  expect(read("source-templates.ts")).toContain("// Its tags are left as they are, because Terraform cannot manage");
  expect(read("connection-templates.ts")).toContain('// Its schedule "0 5 * * *" is left as it is');
  expect(read("README.md")).toContain("## Left out");
});

test("an empty organization is nothing to export", async () => {
  const { exporting } = await arrange();

  expect(await exporting()).toMatchObject({ code: 0, said: expect.stringContaining("There is nothing to export.") });
});
