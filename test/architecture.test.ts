import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Each layer, and all that it may import. Edit it only together with a decision record. */
const LAYERS: Record<string, readonly string[]> = {
  "src/output": [],
  "src/cty": [],
  "src/api": ["src/audience", "src/output", "src/rules"],
  "src/audience": [],
  "src/quartz": [],
  "src/rules": ["src/output", "src/quartz"],
  "src/specs": ["src/output"],
  "src/installation": [],
  "src/framework": ["src/cty", "src/rules"],
  "src/protocol": ["src/cty", "src/framework", "src/output"],
  "src/provider": ["src/audience", "src/framework", "src/api", "src/output", "src/quartz", "src/rules", "src/specs"],
  "src/emulator": ["src/api", "src/audience", "src/quartz", "src/rules", "src/specs"],
  "src/codegen": [
    "src/adoption",
    "src/framework",
    "src/installation",
    "src/output",
    "src/provider",
    "src/review",
    "src/specs",
  ],
  "src/review": ["src/audience", "src/framework", "src/output", "src/provider", "src/quartz", "src/rules", "src/specs"],
  "src/adoption": ["src/api", "src/audience", "src/framework", "src/output", "src/provider", "src/rules", "src/specs"],
  "src/cli": [
    "src/adoption",
    "src/api",
    "src/audience",
    "src/codegen",
    "src/emulator",
    "src/installation",
    "src/output",
    "src/provider",
    "src/review",
    "src/rules",
    "src/specs",
  ],
  "src/testing": ["src/audience", "src/emulator", "src/installation", "src/output"],
  constructs: ["src/audience", "src/quartz", "src/rules", "src/specs"],
};

/** Single files that another layer may import beyond that, and why. */
const BESIDES: readonly { readonly layer: string; readonly file: string; readonly why: string }[] = [
  {
    layer: "src/cli",
    file: "src/protocol/process/plugin-cookie",
    why: "doctor starts the provider as Terraform does",
  },
  {
    layer: "src/codegen",
    file: "src/protocol/schema-answers",
    why: "the build encodes what depends on the schema alone",
  },
];

/** Files and folders of each layer that others may import beside its `index.ts`, and why the index will not do. */
const FACES: Record<string, Readonly<Record<string, string>>> = {
  "src/api": {
    errors: "whoever explains an error needs no HTTP",
    json: "numbers that lose no digits, for files and for the emulator",
    shapes: "the emulator answers in the client's own shapes",
    timing: "one clock for the client, the provider and the emulator",
  },
  "src/emulator": {
    environment: "variables that lead to an emulator, without the server",
    switches: "the command reads its options by them before it loads a server",
  },
  "src/installation": {
    checksums: "hashes that a release records, and that installing compares",
    "cli-configuration": "Terraform's own configuration file",
    executable: "programs on the path",
    mirror: "the folder that Terraform installs from",
    "lock-file": "Terraform's own lock file",
    "own-package": "where this package lies",
    "package-hash": "Terraform's hash of a package, for releases and for locks",
    "provider-files": "all files of an installed provider, for archives too",
    "code-cache/load-program": "the launcher of an installed provider loads nothing else",
    "code-cache/names": "names that the provider, its launcher and its installation share",
    "home-directory": "the launcher and the commands need it, and little else",
    "code-cache/store": "only the command that installs for good stores compiled code",
    platform: "names of systems as Terraform has them",
    runtime: "the two forms of the provider",
    "source-address": "the provider's address; the layer has no index, and each file is a subject of its own",
    "user-error": "errors that need no stack",
    "written-file": "files that are written whole or not at all",
  },
  "src/output": {
    printable: "what the provider says before its handshake needs no redactor",
  },
  "src/protocol": {
    "process/log": "one log for the provider and for whoever serves it",
    "process/plugin-cookie": "doctor starts the provider as Terraform does",
    "process/redaction": "one redactor for the client and the log",
    "schema-answers": "what the build encodes, and main passes on",
    "process/listener": "what main passes from one part to the other",
    reattach: "loaded only for development",
    serve: "the part that Terraform waits for",
    "serve-terraform": "the part that loads meanwhile",
  },
  "src/provider": {
    "attribute-error": "the CLI explains the provider's own errors",
    "connectors/connector-specs": "an organization is read by the specs that its program will have",
    settings: "a program is compared with an organization as a refresh would read it",
    "templates/attributes/customization": "the same for streams",
    "templates/attributes/connection-template": "an exported template is what an import would read",
    "templates/attributes/source-template": "the same for source templates",
    "workspaces/workspace": "the same for workspaces",
    "client-settings": "the CLI reaches the API with the provider's variables",
    configuration: "the CLI reads the provider's variables by the same rules",
    "creation/created-objects": "main opens the journal, since it knows where Terraform runs",
    credentials: "the CLI finds the same credentials",
    resources: "reports read the attributes of each resource, and need nothing that is served",
    "settings/hidden-change": "a report finds the warning without the provider",
    variable: "every command hides credentials, and few need the provider",
  },
  "src/rules": {
    "conditional/conditional-rule": "the framework evaluates such rules, and knows none of ours",
  },
  "src/specs": {
    "check/nearest": "names that were meant, without JSON Schema",
    "check/patterns/pattern": "patterns that cannot run on forever, without JSON Schema",
    "check/patterns/time-limit": "the same for the emulator's expressions",
    "check/setting-path": "how a place in settings is spelt, without JSON Schema",
    "schema/json": "comparing plain JSON, without JSON Schema",
  },
};

/** Most files that lie loose in one folder. */
const MOST_FILES = 15;

/** Folders whose files are written by `npm run generate`, one for each thing that is documented. */
const GENERATED = /^docs\/(api|reference)\/|(^|\/)generated(\/|$)/;

/** Folders of pages that an index lists: records by number, guides by subject. Their paths are linked from elsewhere. */
const LISTED = /^docs\/(decisions|guides)$/;

/** Libraries and streams that only one place may touch. */
const ONLY: readonly { readonly what: string; readonly pattern: RegExp; readonly where: RegExp }[] = [
  { what: "axios", pattern: /from "axios"/, where: /^src\/api\/transport\/http\.ts$/ },
  { what: "msgpack", pattern: /from "@msgpack\//, where: /^src\/cty\// },
  { what: "protobuf", pattern: /from "protobufjs/, where: /^src\/protocol\// },
  { what: "cdktf", pattern: /from "cdktf"/, where: /^constructs\// },
  { what: "cdktn", pattern: /from "cdktn"/, where: /^constructs\/foundation\/cdktn\// },
  {
    what: "stdout",
    pattern: /process\.stdout/,
    where: /^src\/(protocol\/process\/(handshake|log)\.ts$|cli\/)/,
  },
  {
    // Each of them says which mode its files have. The codegen of this repository writes files of nobody else's.
    what: "writing files",
    pattern: /\b(?:writeFile|appendFile|createWriteStream|copyFile|cp)(?:Sync)?\(/,
    where:
      /^src\/(codegen\/|installation\/written-file\.ts$|provider\/creation\/created-objects\.ts$|emulator\/data\/(atomic-file|file-lock)\.ts$|cli\/(annotations\/job-summary|doctor\/trial)\.ts$|testing\/(synthesis|plan-after-apply)\.ts$)/,
  },
];

const root = path.join(__dirname, "..");
const files = ["src", "constructs"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("generated"))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, "/"))),
);

test.each(files)("%s imports only what its layer may", (file) => {
  const layer = toLayer(file);
  const foreign = targetsOf(file)
    .filter((target) => !BESIDES.some((besides) => besides.layer === layer && besides.file === target))
    .map(toLayer)
    .filter((target) => target !== layer);

  const allowed =
    layer === null ? foreign : foreign.filter((target) => target !== null && LAYERS[layer]?.includes(target));

  expect(allowed).toEqual(foreign);
});

test("another layer is imported through its index or a declared face", () => {
  const past = files.flatMap((file) =>
    targetsOf(file)
      .filter((target) => toLayer(target) !== toLayer(file) && !isFace(target))
      .map((target) => `${file} imports ${target}`),
  );

  expect(past).toEqual([]);
});

test("every declared face is used by another layer", () => {
  const used = new Set(files.flatMap((file) => targetsOf(file).filter((target) => toLayer(target) !== toLayer(file))));
  const faces = Object.entries(FACES).flatMap(([layer, names]) => Object.keys(names).map((name) => `${layer}/${name}`));

  expect(faces.filter((face) => !used.has(face))).toEqual([]);
});

test("the page about the architecture has these layers, and for each what it may import", () => {
  const page = readFileSync(path.join(root, "docs/architecture.md"), "utf8");
  const rows = [...page.matchAll(/^\| `([\w/]+)` +\|[^|]+\| ([^|]+?) +\|$/gm)].map(([, layer, imports = ""]) => [
    layer,
    imports === "nothing of ours" ? [] : imports.split(", ").map((name) => `src/${name}`),
  ]);

  expect(Object.fromEntries(rows)).toEqual(LAYERS);
});

test("what a resource is does not depend on the engine that runs it", () => {
  const engine = "src/framework/engine";
  const users = files
    .filter((file) => file.startsWith("src/framework/") && !file.startsWith(`${engine}/`))
    .filter((file) => targetsOf(file).some((target) => target === engine || target.startsWith(`${engine}/`)));

  expect(users).toEqual(["src/framework/index.ts"]);
});

const edges = new Map(files.map((file) => [file, targetsOf(file).flatMap((target) => toFile(target) ?? [])]));

test.each(Object.keys(LAYERS))("no files of %s import each other in a circle", (layer) => {
  const circles = files
    .filter((file) => toLayer(file) === layer && reaches(file, file))
    .map((file) => `${file}, by way of ${edges.get(file)?.find((next) => next === file || reaches(next, file))}`);

  expect(circles).toEqual([]);
});

test("no folder holds so many files that one looks for the folders inside it", () => {
  const crowded = ["src", "constructs", "test", "docs", "examples", "website"]
    .flatMap((folder) => foldersBelow(path.join(root, folder)))
    .filter((folder) => !GENERATED.test(toRelative(folder)) && !LISTED.test(toRelative(folder)))
    .map((folder) => ({ folder: toRelative(folder), files: filesIn(folder).length }))
    .filter(({ files: count }) => count > MOST_FILES);

  expect(crowded).toEqual([]);
});

test.each(ONLY)("$what is touched in one place only", ({ pattern, where }) => {
  const users = files.filter((file) => pattern.test(readFileSync(path.join(root, file), "utf8")));

  expect(users.filter((file) => !where.test(file))).toEqual([]);
});

function foldersBelow(folder: string): string[] {
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
    .flatMap(({ name }) => foldersBelow(path.join(folder, name)));
  return [folder, ...below];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
}

function toRelative(folder: string): string {
  return path.relative(root, folder).replaceAll(path.sep, "/");
}

/** Null for `src/main.ts`, which joins provider and protocol. */
function toLayer(file: string): string | null {
  return Object.keys(LAYERS).find((layer) => file === layer || file.startsWith(`${layer}/`)) ?? null;
}

function isFace(target: string): boolean {
  const layer = toLayer(target);
  return layer === null || target === layer || FACES[layer]?.[target.slice(layer.length + 1)] !== undefined;
}

/** The imported files of ours, without their ending. */
function targetsOf(file: string): string[] {
  return importsOf(file)
    .filter((target) => target.startsWith("."))
    .map((target) => path.posix.join(path.posix.dirname(file), target));
}

function toFile(target: string): string | null {
  return [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((file) => files.includes(file)) ?? null;
}

/** True if imports within one layer lead from a file to another. */
function reaches(from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const next of edges.get(file) ?? []) {
      if (next === to) return true;
      if (seen.has(next) || toLayer(next) !== toLayer(to)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
}

/** All imports, those for their side effects and those of types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(/(?:from |import |import\(|require\()"([^"]+)"/g)].map(([, target]) => target ?? "");
}
