import { existsSync } from "node:fs";
import path from "node:path";
import { airbyteEmbedded } from "../src/provider";

const provider = airbyteEmbedded({
  environment: {},
  version: "0.0.0",
  onSecret: () => undefined,
  onRequest: () => undefined,
  onClient: () => undefined,
});

/** Every file that a resource brings along, under one name through all layers. */
const FILES: readonly ((name: string) => string)[] = [
  (name) => `src/api/${name}s.ts`,
  (name) => `src/provider/resources/${name}.ts`,
  (name) => `src/emulator/routes/${name}s.ts`,
  (name) => `test/contract/${name}s.test.ts`,
  (name) => `test/acceptance/${name}.test.ts`,
  (name) => `constructs/generated/${name}/index.ts`,
  (name) => `docs/reference/resources/airbyteembedded_${name.replaceAll("-", "_")}.md`,
];

test.each(provider.resources.map(({ type }) => type))("%s is there in every layer", (type) => {
  const missing = FILES.map((toFile) => toFile(type.replaceAll("_", "-"))).filter((file) => !isThere(file));

  expect(missing).toEqual([]);
});

test.each(provider.dataSources.map(({ type }) => type))("the data source %s has its file, class and page", (type) => {
  const name = type.replaceAll("_", "-");
  const files = [
    `src/provider/data-sources/${name}.ts`,
    `constructs/generated/data-airbyteembedded-${name}/index.ts`,
    `docs/reference/data-sources/airbyteembedded_${type}.md`,
  ];

  expect(files.filter((file) => !isThere(file))).toEqual([]);
});

test.each([...provider.resources, ...provider.dataSources])("$type documents itself and every attribute", (served) => {
  const sentences = [served.description, ...Object.values(served.attributes).map(({ description }) => description)];

  expect(sentences.filter((text) => !/^[A-Z`].*\.$/s.test(text))).toEqual([]);
});

function isThere(file: string): boolean {
  return existsSync(path.join(__dirname, "..", file));
}
