/** Writes the pages of the documentation that say what the provider itself says. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { createEngine } from "../../framework";
import { ownPackage } from "../../installation/own-package";
import { createRedactor } from "../../output";
import { airbyteEmbedded } from "../../provider";
import { getSubcategory, KINDS, synthesize, toExamples, toExportPage, toPages } from ".";

const docs = path.join(__dirname, "..", "..", "..", "docs");
const provider = airbyteEmbedded({
  environment: {},
  version: ownPackage().version,
  redactor: createRedactor(),
  onRequest() {},
  onClient() {},
});

const schema = createEngine(provider, () => undefined).schema();
const programs = synthesize(path.join(docs, "..", "examples", "reference"), createRequire(__filename));
const examples = toExamples(programs, schema);

for (const folder of Object.keys(KINDS)) rmSync(path.join(docs, folder), { recursive: true, force: true });
for (const { file, text } of [
  ...toPages(provider, { examples, getSubcategory, errorGuide: "guides/errors.md" }),
  toExportPage(provider.resources),
]) {
  mkdirSync(path.dirname(path.join(docs, file)), { recursive: true });
  writeFileSync(path.join(docs, file), text);
}
