import { codeBlocks, type CodeBlock } from "../../support/pages/code-blocks";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

/** Resources that blocks refer to and other blocks declare, or the reader has. */
const ASSUMED: Readonly<Record<string, string>> = {
  "airbyteembedded_source_template.crm": `resource "airbyteembedded_source_template" "crm" {
    name                = "CRM"
    actor_definition_id = "36c891d9-4bd9-43ac-bad2-10e12756272c"
  }`,
  "airbyteembedded_source_template.orders": `resource "airbyteembedded_source_template" "orders" {
    name                = "Orders"
    actor_definition_id = "decd338e-5647-4c0b-adf4-da0e75f5a750"
  }`,
  "airbyteembedded_template_tag.beta": `resource "airbyteembedded_template_tag" "beta" { name = "beta" }`,
  "airbyteembedded_template_tag.pro": `resource "airbyteembedded_template_tag" "pro" { name = "pro-tier" }`,
  "airbyteembedded_workspace.acme": `resource "airbyteembedded_workspace" "acme" { name = "acme" }`,
};

/** A block about where the provider comes from. That Terraform installs from there is tested with the releases. */
const INSTALLING = /^(terraform|provider_installation) \{/;

const blocks = codeBlocks("hcl");
const installing = blocks.filter(({ text }) => INSTALLING.test(text));
const configurations = toConfigurations(blocks.filter(({ text }) => !INSTALLING.test(text)));

test.each(configurations)("the HCL of $page, line $line, is valid", async ({ text }) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(toProgram(text));

  const { stdout } = await terraform.run("validate", "-json");

  expect(JSON.parse(stdout)).toMatchObject({ valid: true, error_count: 0, diagnostics: [] });
});

test.each(installing)("the HCL of $page, line $line, is formatted as Terraform does", async ({ text }) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(text);

  const { code, stdout } = await terraform.run("fmt", "-check", "-diff");

  expect([code, stdout]).toEqual([0, ""]);
});

/** A block that is indented belongs into the block before it, at its end. */
function toConfigurations(blocks: readonly CodeBlock[]): CodeBlock[] {
  return blocks.map((block, index) =>
    block.text.startsWith(" ")
      ? { ...block, text: (blocks[index - 1]?.text ?? "").replace(/\n\}\n$/, `\n${block.text}}\n`) }
      : block,
  );
}

/** A block with the variables and resources that it refers to. */
function toProgram(text: string): string {
  const variables = new Set([...text.matchAll(/\bvar\.(\w+)/g)].map(([, name]) => name));
  const resources = Object.entries(ASSUMED).filter(([address]) => {
    const [type = "", name = ""] = address.split(".");
    return text.includes(address) && !text.includes(`resource "${type}" "${name}"`);
  });
  return [
    text,
    ...[...variables].map((name) => `variable "${name}" {\n  type      = string\n  ephemeral = true\n}`),
    ...resources.map(([, resource]) => resource),
  ].join("\n");
}
