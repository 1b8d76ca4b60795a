import { toTypeNames, type SpecLock } from "../../../specs";
import { Code } from "../code";
import { toWords } from "../declarations/names";
import type { DeclaredConnector, DeclaredTemplate, Program } from "../declarations/program";
import type { WrittenFile } from "../written-file";
import { toComment, toLiteral } from "./language";
import { LIBRARY } from "./library";
import { toTagFields } from "./tags-file";
import { toTemplatesText } from "./templates-text";

/** The file of one kind of template. */
export interface TemplateFile {
  readonly path: string;
  /** Class of the construct that holds all of its templates. */
  readonly holder: string;
  readonly about: string;
}

export const SOURCES: TemplateFile = {
  path: "source-templates.ts",
  holder: "SourceTemplates",
  about: "Sources that customers may connect.",
};

export const CONNECTIONS: TemplateFile = {
  path: "connection-templates.ts",
  holder: "ConnectionTemplates",
  about: "Destinations and schedules for the data of customers' sources.",
};

const CLASSES = { source_template: "SourceTemplate", connection_template: "ConnectionTemplate" };

/** The files of both kinds of template; none for a kind that has none. */
export function toTemplateFiles(program: Program): readonly WrittenFile[] {
  return [
    ...toFile(SOURCES, "source_template", program.sourceTemplates, program),
    ...toFile(CONNECTIONS, "connection_template", program.connectionTemplates, program),
  ];
}

function toFile(
  { path, holder, about }: TemplateFile,
  kind: keyof typeof CLASSES,
  templates: readonly DeclaredTemplate[],
  { tags, lock }: Program,
): readonly WrittenFile[] {
  if (templates.length === 0) return [];
  const connectors = toConnectors(templates, lock);
  const body = toTemplatesText(templates, {
    classes: CLASSES,
    connectorOf: ({ connector }) => (connector ? connectors.expressionOf(connector) : null),
    tagFields: toTagFields(tags),
  });
  const takesTags = /\btags\.\w/.test(body);
  const names = [CLASSES[kind], ...(body.includes("SecretRef.variable(") ? ["SecretRef"] : [])].sort();
  const text = [
    body.includes("Token.asNumber(") ? `import { Token } from "${LIBRARY}";\n` : "",
    `import { ${names.join(", ")} } from "cdktf-airbyte-embedded";\n`,
    `import { Construct } from "constructs";\n`,
    connectors.imported.length > 0 ? `import { ${connectors.imported.join(", ")} } from "./connectors";\n` : "",
    takesTags ? `import type { Tags } from "./tags";\n` : "",
    "\n",
    connectors.constants.map((constant) => `${constant}\n`).join(""),
    connectors.constants.length > 0 ? "\n" : "",
    `/** ${about} */\n`,
    `export class ${holder} extends Construct {\n`,
    `  public constructor(scope: Construct, id: string${takesTags ? ", tags: Tags" : ""}) {\n`,
    "    super(scope, id);\n\n",
    body,
    "  }\n}\n",
  ].join("");
  return [{ path, text }];
}

interface Connectors {
  readonly expressionOf: (connector: DeclaredConnector) => Code;
  /** Constants that come from the file of typed connectors. */
  readonly imported: readonly string[];
  /** Declarations of the IDs of all others. */
  readonly constants: readonly string[];
}

function toConnectors(templates: readonly DeclaredTemplate[], lock: SpecLock): Connectors {
  const used = new Map(templates.flatMap(({ connector }) => (connector ? [[connector.id, connector] as const] : [])));
  const typeNames = toConstants(lock);
  const imported = [...used.values()].flatMap(({ key }) => (key === null ? [] : (typeNames.get(key) ?? [])));
  const names = new Map<string, string>();
  const constants: string[] = [];
  for (const { id, key, name } of used.values()) {
    if (key !== null) continue;
    const wanted = toWords(name === id ? "" : name)
      .join("_")
      .toUpperCase();
    const base = /^[A-Z]/.test(wanted) ? wanted : `CONNECTOR_${id.slice(0, 8).toUpperCase()}`;
    const taken = new Set(names.values());
    const constant = taken.has(base) ? `${base}_${id.slice(0, 8).toUpperCase()}` : base;
    names.set(id, constant);
    const comment = name === id ? "" : ` // ${toComment(name)}`;
    constants.push(`const ${constant} = ${toLiteral(id)};${comment}`);
  }
  return {
    expressionOf: ({ id, key, typed }) => {
      const constant = key === null ? undefined : typeNames.get(key);
      if (constant === undefined) return new Code(names.get(id) ?? toLiteral(id));
      // Settings that do not fit the types go without them.
      return new Code(typed ? constant : `${constant}.id`);
    },
    imported: [...new Set(imported)].sort(),
    constants,
  };
}

/** Constants of the connectors in the file of types, as that is written. */
function toConstants({ connectors }: SpecLock): ReadonlyMap<string, string> {
  const keys = Object.entries(connectors).map(([key, { kind }]) => ({ key, kind }));
  const sorted = keys.sort((one, other) => (one.key < other.key ? -1 : 1));
  return new Map([...toTypeNames(sorted)].map(([key, { constant }]) => [key, constant]));
}
