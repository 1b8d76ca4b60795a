import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { bareProvider as provider } from "./support/provider/bare-provider";

const ROOT = path.join(__dirname, "..");

type ToFile = (name: string) => string;

/** Every file that a resource brings along, under one name through all layers. */
const FILES: readonly ToFile[] = [
  (name) => `src/provider/resources/${name}.ts`,
  (name) => `test/acceptance/resources/${name}.test.ts`,
  (name) => `constructs/generated/${name}/index.ts`,
  (name) => `docs/resources/${name.replaceAll("-", "_")}.md`,
  (name) => `test/golden/${name.replaceAll("-", "_")}/v0.json`,
];

/** And those of one that is a collection of the API. A binding is a tag on a template, and no collection. */
const COLLECTION_FILES: readonly ToFile[] = [
  (name) => `src/api/${name}s.ts`,
  (name) => `src/emulator/routes/${name}s.ts`,
  (name) => `test/contract/collections/${name}s.test.ts`,
];

test.each(provider.resources.map(({ type }) => type))("%s is there in every layer", (type) => {
  const files = type.endsWith("_binding") ? FILES : [...FILES, ...COLLECTION_FILES];

  const missing = files.map((toFile) => toFile(type.replaceAll("_", "-"))).filter((file) => !isThere(file));

  expect(missing).toEqual([]);
});

test.each(provider.functions.map(({ name }) => name))("the function %s has its file and page", (name) => {
  const files = [`src/provider/functions/${name.replaceAll("_", "-")}.ts`, `docs/functions/${name}.md`];

  expect(files.filter((file) => !isThere(file))).toEqual([]);
});

test.each(provider.dataSources.map(({ type }) => type))("the data source %s has its file, class and page", (type) => {
  const name = type.replaceAll("_", "-");
  const files = [
    toDataSourceFile(name),
    `constructs/generated/data-airbyteembedded-${name}/index.ts`,
    `docs/data-sources/${type}.md`,
  ];

  expect(files.filter((file) => !isThere(file))).toEqual([]);
});

test.each([
  ["ephemeral-resources", provider.ephemeralResources],
  ["actions", provider.actions],
])("everything among the %s has its file and page", (folder, all) => {
  const files = all.flatMap(({ type }) => [
    `src/provider/${folder}/${type.replaceAll("_", "-")}.ts`,
    `docs/${folder}/${type}.md`,
  ]);

  expect(files.filter((file) => !isThere(file))).toEqual([]);
});

const DOCUMENTED = [
  ...provider.resources,
  ...provider.dataSources,
  ...provider.ephemeralResources,
  ...provider.actions,
];

test.each(DOCUMENTED)("$type documents itself and every attribute", (served) => {
  const sentences = [served.description, ...Object.values(served.attributes).map(({ description }) => description)];

  expect(sentences.filter((text) => !/^[A-Z`].*\.$/s.test(text))).toEqual([]);
});

/** Data sources lie in folders by what they look up. */
function toDataSourceFile(name: string): string {
  const folder = "src/provider/data-sources";
  const rooms = readdirSync(path.join(ROOT, folder));
  return rooms.map((room) => `${folder}/${room}/${name}.ts`).find(isThere) ?? `${folder}/${name}.ts`;
}

function isThere(file: string): boolean {
  return existsSync(path.join(ROOT, file));
}

const pages = [
  "README.md",
  "website/home.md",
  ...readdirSync(path.join(ROOT, "docs/guides")).map((name) => `docs/guides/${name}`),
];

test.each(pages)("what programs print in %s is written there by the generator", (page) => {
  const text = readFileSync(path.join(ROOT, page), "utf8");
  const outputs = [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].filter(
    ([, language, block]) => language === "" || /^\$ /m.test(block!),
  );

  const byHand = outputs.filter(({ index }) => !/<!-- transcript: [a-z-]+ -->\n+$/.test(text.slice(0, index)));

  expect(byHand.map(([block]) => block)).toEqual([]);
});
