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
  "src/framework": ["src/cty"],
  "src/protocol": ["src/cty", "src/framework", "src/output"],
  "src/provider": ["src/audience", "src/framework", "src/api", "src/output", "src/quartz", "src/rules", "src/specs"],
  "src/emulator": ["src/api", "src/audience", "src/quartz", "src/rules", "src/specs"],
  "src/codegen": ["src/framework", "src/installation", "src/output", "src/provider", "src/specs"],
  "src/cli": [
    "src/api",
    "src/audience",
    "src/codegen",
    "src/emulator",
    "src/installation",
    "src/output",
    "src/provider",
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
];

/** What only one place may touch. */
const ONLY: readonly { readonly what: string; readonly pattern: RegExp; readonly where: RegExp }[] = [
  { what: "axios", pattern: /from "axios"/, where: /^src\/api\/transport\/http\.ts$/ },
  { what: "msgpack", pattern: /from "@msgpack\//, where: /^src\/cty\// },
  { what: "protobuf", pattern: /from "protobufjs/, where: /^src\/protocol\// },
  { what: "cdktf", pattern: /from "cdktf"/, where: /^constructs\// },
  { what: "cdktn", pattern: /from "cdktn"/, where: /^constructs\/foundation\/cdktn\// },
  {
    what: "stdout",
    pattern: /process\.stdout/,
    where: /^src\/(protocol\/process\/(handshake|reattach)\.ts$|cli\/)/,
  },
];

const root = path.join(__dirname, "..");
const files = ["src", "constructs"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.includes("generated"))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, "/"))),
);

test.each(files)("%s imports only what its layer may", (file) => {
  const layer = toLayer(file);
  const foreign = importsOf(file)
    .filter((target) => target.startsWith("."))
    .map((target) => path.posix.join(path.posix.dirname(file), target))
    .filter((target) => !BESIDES.some((besides) => besides.layer === layer && besides.file === target))
    .map(toLayer)
    .filter((target) => target !== layer);

  const allowed =
    layer === null ? foreign : foreign.filter((target) => target !== null && LAYERS[layer]?.includes(target));

  expect(allowed).toEqual(foreign);
});

test.each(ONLY)("$what is touched in one place only", ({ pattern, where }) => {
  const users = files.filter((file) => pattern.test(readFileSync(path.join(root, file), "utf8")));

  expect(users.filter((file) => !where.test(file))).toEqual([]);
});

/** Null for `src/main.ts`, which puts provider and protocol together. */
function toLayer(file: string): string | null {
  return Object.keys(LAYERS).find((layer) => file === layer || file.startsWith(`${layer}/`)) ?? null;
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(/(?:from |import\(|require\()"([^"]+)"/g)].map(([, target]) => target ?? "");
}
