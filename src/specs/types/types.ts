import { printable } from "../../output";
import type { FoundConnector, SpecLock } from "../lock/lock";
import { readSpec } from "../schema/spec";
import { toPlainText } from "./type-docs";
import { toTypeNames, type TypeNames } from "./type-names";
import { TypeWriter, type Half } from "./type-text";

/**
 * TypeScript for the constructs: for each locked connector its settings without secrets (`HubspotConfig`), its secrets
 * (`HubspotSecrets`), for a source the settings of a template (`HubspotDefaults`), and a constant (`hubspot`) that
 * carries them. The same lock gives the same text. `from` is the module that has `Connector` and `Defaults`.
 */
export function toTypes({ connectors }: SpecLock, from = "cdktf-airbyte-embedded"): string {
  const locked = Object.entries(connectors)
    .map(([key, connector]) => ({ key, ...connector }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const names = toTypeNames(locked);
  const imports = locked.some(({ kind }) => kind === "source") ? "Connector, Defaults" : "Connector";
  const parts = locked.flatMap((connector) => {
    const own = names.get(connector.key);
    return own ? [toConnectorText(connector, own)] : [];
  });
  const text = [
    "// Written by `airbyte-embedded specs types` from connector-specs.lock.json.\n",
    `import type { ${imports} } from ${JSON.stringify(from)};\n\n`,
    parts.join("\n"),
  ].join("");
  // Keys, names and values in it are JSON, which keeps its meaning.
  return printable(text);
}

function toConnectorText({ key, id, kind, name, spec }: FoundConnector, { prefix, constant }: TypeNames): string {
  const title = toPlainText(name);
  const defaults =
    kind === "source"
      ? `/** Settings of ${title} that a template fills in. */\nexport type ${prefix}Defaults = Defaults<${prefix}Config>;\n\n`
      : "";
  const fields = { id, key, name, kind };
  const lines = Object.entries(fields).map(([field, value]) => `  ${field}: ${JSON.stringify(value)},\n`);
  return [
    `/** Settings of ${title}, without its secrets. */\n`,
    toDeclaration(`${prefix}Config`, spec, "config"),
    `/** Secrets of ${title}. */\n`,
    toDeclaration(`${prefix}Secrets`, spec, "secrets"),
    defaults,
    `/** ${title}, a ${kind}. */\n`,
    `export const ${constant}: Connector<${prefix}Config, ${prefix}Secrets, "${kind}"> = {\n${lines.join("")}};\n`,
  ].join("");
}

/** An interface where the spec is one object; a type where it has alternatives at its root. */
function toDeclaration(name: string, spec: FoundConnector["spec"], half: Half): string {
  const schema = readSpec(spec).root;
  const text = new TypeWriter(schema, half).write(schema, "")?.text ?? "Readonly<Record<string, never>>";
  const single = text.startsWith("{") && !schema.oneOf && !schema.anyOf;
  return single ? `export interface ${name} ${text}\n\n` : `export type ${name} = ${text};\n\n`;
}
