/** Writes the script and the style of the HTML report, bundled, as constants that the report embeds. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";

const folder = join(__dirname, "..", "review", "formats", "html");
const target = join(folder, "generated", "assets.ts");

const constants = [
  { name: "SCRIPT", text: bundle("main.ts") },
  { name: "STYLE", text: bundle("page.css") },
];
mkdirSync(dirname(target), { recursive: true });
writeFileSync(
  target,
  [
    "// Written by src/codegen/page-assets.ts from ../browser.",
    ...constants.map(({ name, text }) => `export const ${name} = ${JSON.stringify(text)};`),
    "",
  ].join("\n"),
);

function bundle(entry: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(folder, "browser", entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    tsconfigRaw: {},
  });
  return (outputFiles[0]?.text ?? "").trim();
}
