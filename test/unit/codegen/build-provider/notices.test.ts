import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleProvider, ROOT } from "../../../../src/codegen/build-provider/bundle";
import { listBundled, toNotices } from "../../../../src/codegen/build-provider/notices";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

/** A directory with one package in it. */
function installed(files: Readonly<Record<string, string>>): string {
  const root = scratchDirectory();
  const folder = join(root, "node_modules", "@shop", "till");
  mkdirSync(folder, { recursive: true });
  const packageJson = JSON.stringify({ name: "@shop/till", version: "1.2.3", license: "MIT" });
  for (const [name, text] of Object.entries({ "package.json": packageJson, ...files }))
    writeFileSync(join(folder, name), text);
  return root;
}

const INPUTS = ["src/main.ts", "node_modules/@shop/till/lib/index.js", "node_modules/@shop/till/lib/coin.js"];

test("every package whose code is in the provider's file is named, with the text of its license", async () => {
  const packages = listBundled(await bundleProvider(join(scratchDirectory(), "provider.js"), {}), ROOT);

  const names = packages.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["ajv", "axios", "protobufjs", "re2js", "zod"]));
  expect(new Set(names).size).toBe(names.length);
  for (const { texts } of packages) expect(texts.join()).toMatch(/Permission|Redistribution|Apache License/);
});

test("license and notice are passed on as they are, once for all files of a package", () => {
  const root = installed({ "LICENSE.md": "May be used.\r\nBy anybody.\n", NOTICE: "Made by the shop." });

  expect(toNotices(listBundled(INPUTS, root), "provider.js")).toBe(
    `provider.js has code of these packages in it. Their licenses follow.

- @shop/till 1.2.3 (MIT)

${"=".repeat(80)}
@shop/till 1.2.3

May be used.
By anybody.

Made by the shop.
`,
  );
});

test.each([
  ["after a mark", "# Till\n\nCounts.\n\n## License\n\nMay be used.\n\n## See also\n\nCoins.\n"],
  ["above a line", "Till\n====\n\nLicense\n-------\n\nMay be used.\n\n[coins]: https://example.com\n"],
])("a license that stands in the readme alone is found below its heading, %s", (_, readme) => {
  expect(listBundled(INPUTS, installed({ "README.md": readme }))).toMatchObject([{ texts: ["May be used."] }]);
});

test("a package without the text of its license is not bundled in silence", () => {
  const root = installed({ "README.md": "# Till\n\nCounts.\n" });

  expect(() => listBundled(INPUTS, root)).toThrow("@shop/till 1.2.3 comes without the text of its license (MIT).");
});
