import path from "node:path";
import ts from "typescript";
import { EMPTY_LOCK, toTypes, withConnector, type ConnectorKind, type SpecLock } from "../../../../src/specs";
import { LIGHTHOUSE } from "../../../support/specs/example-spec";

const CONNECTOR_MODULE = path.join(__dirname, "../../../../src/specs/connector");

const locked = (specs: Readonly<Record<string, Readonly<Record<string, unknown>>>>): SpecLock =>
  Object.entries(specs).reduce((lock, [key, spec], index) => {
    const kind: ConnectorKind = key.startsWith("destination") ? "destination" : "source";
    return withConnector(lock, key, { id: `id-${index}`, kind, name: `The ${key}`, spec });
  }, EMPTY_LOCK);

const LOCK = locked({ "source-lighthouse": LIGHTHOUSE, "destination-lighthouse": LIGHTHOUSE });

/** Files of the disk, which all programs have in common: the compiler's own library takes longest to read. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Compiler errors of a program that uses the generated types. */
function compile(program: string): readonly string[] {
  const files: Readonly<Record<string, string>> = {
    [path.join(__dirname, "connectors.generated.ts")]: toTypes(LOCK, CONNECTOR_MODULE),
    [path.join(__dirname, "program.generated.ts")]: `import type * as t from "./connectors.generated";\n${program}`,
  };
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.readFile = (file) => files[file] ?? disk.readFile(file);
  host.fileExists = (file) => file in files || disk.fileExists(file);
  host.getSourceFile = (file, version) => {
    if (files[file] !== undefined) return ts.createSourceFile(file, files[file], version);
    if (!parsed.has(file)) parsed.set(file, disk.getSourceFile(file, version));
    return parsed.get(file);
  };
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram(Object.keys(files), options, host));
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

test("types of a connector document its settings, split from its secrets", () => {
  expect(toTypes(locked({ "source-lighthouse": LIGHTHOUSE }))).toMatchSnapshot();
});

test("settings and secrets that the spec takes are of the generated types", () => {
  const errors = compile(`
    import type { Connector, Defaults } from ${JSON.stringify(CONNECTOR_MODULE)};
    import { lighthouse, lighthouseDestination } from "./connectors.generated";
    export const config: t.LighthouseConfig = {
      host: "h", start_date: "2021-03-04T00:00:00Z", auth: { method: "key", scope: "read" }, lamps: [{ name: "a" }],
    };
    export const secrets: t.LighthouseSecrets = { auth: { api_key: "k" }, lamps: [null, { pin: "1" }] };
    export const defaults: t.LighthouseDefaults = { auth: { method: "oauth2.0" } };
    declare function template<Config, Secrets>(
      connector: Connector<Config, Secrets, "source">,
      settings: { defaults?: Defaults<Config>; secrets?: Defaults<Secrets> },
    ): void;
    template(lighthouse, { defaults: { region: "baltic", auth: { method: "oauth2.0", client_id: "c" } } });
    export const destination: Connector<t.LighthouseDestinationConfig, unknown> = lighthouseDestination;
  `);

  expect(errors).toEqual([]);
});

test.each([
  ["a key that the spec does not know", "{ schedule: { units: 4 } }", "'schedule' does not exist"],
  ["a value that is not in the list", '{ region: "Baltic" }', `"Baltic"' is not assignable`],
  ["a discriminator that picks nothing", '{ auth: { method: "oauth" } }', `"oauth"' is not assignable`],
  ["a key of another alternative", '{ auth: { method: "key", client_id: "c" } }', "'client_id' does not exist"],
  ["a secret among the settings", '{ auth: { method: "key", api_key: "k" } }', "'api_key' does not exist"],
])("%s does not compile", (_, settings, reason) => {
  expect(compile(`export const wrong: t.LighthouseDefaults = ${settings};`).join()).toContain(reason);
});

test("a connector that is added renames none, and two of a name are told apart", () => {
  const text = toTypes(
    locked({ "source-s3": {}, "destination-s3": {}, s3: {}, "source-7shifts": {}, "source-delete": {} }),
  );

  const constants = [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
  expect(constants.toSorted()).toEqual(["connector7shifts", "deleteSource", "s3", "s32", "s3Destination"]);
});

test("the same lock gives the same text, however its specs are ordered", () => {
  const turned = { ...LIGHTHOUSE, properties: Object.fromEntries(Object.entries(LIGHTHOUSE.properties).reverse()) };

  expect(toTypes(locked({ "source-lighthouse": turned }))).toBe(toTypes(locked({ "source-lighthouse": LIGHTHOUSE })));
});

test("what a spec says cannot break out of a comment or a name", () => {
  const hostile = {
    properties: {
      "a-b": { title: "*/ process.exit() /*", description: '<a href="https://x.y">docs</a>\n@see <host>' },
    },
  };
  const text = toTypes(locked({ "source-hostile": hostile }));

  expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics).toEqual([]);
  expect(text).toContain('/** * / process.exit() /*. docs (https://x.y) @see <host>. */\n  readonly "a-b"?: unknown;');
});

test("texts of a spec end no comment, reorder no line and steer no terminal", () => {
  const hostile = "a\u001b[2J\u202e */ b\u2028c\nd *<b></b>/ e";
  const spec = {
    properties: {
      [hostile]: { type: "string", title: hostile, description: hostile, default: hostile, enum: [hostile] },
    },
  };
  const lock = withConnector(EMPTY_LOCK, "source-x", { id: "id-1", kind: "source", name: `X ${hostile}`, spec });

  const text = toTypes(lock);

  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}/u);
  expect(text).toContain(
    `name: ${JSON.stringify(`X ${hostile}`).replace("\u202e", "\\u202e").replace("\u2028", "\\u2028")}`,
  );
  expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics).toEqual([]);
  const comments = text.split("\n").filter((line) => /^\s*(?:\/\*\*| \*)/.test(line));
  expect(comments.filter((line) => line.replace(/\*\/$/, "").includes("*/"))).toEqual([]);
});

test("links in what a spec says keep their target, and tags that never end keep nobody waiting", () => {
  const spec = {
    properties: {
      key: { description: 'See <b>the</b> <A target="_blank" href="https://x.y">docs</A>, or <a>ask</a>.' },
      note: { description: '<a href="'.repeat(20_000) },
    },
  };

  expect(toTypes(locked({ "source-linked": spec }))).toContain("See the docs (https://x.y), or ask .");
});
