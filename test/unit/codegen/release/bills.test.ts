import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { toBills } from "../../../../src/codegen/release/bills";
import manifest from "../../../../package.json";

/** CycloneDX's own schemas, as its library has them. */
const SCHEMAS = join(dirname(require.resolve("@cyclonedx/cyclonedx-library/package.json")), "res/schema");

const read = (file: string): object => JSON.parse(readFileSync(join(SCHEMAS, file), "utf8"));

/** Faults that CycloneDX's schema finds in a bill. */
function listFaults(bill: { readonly specVersion: string }): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  // Formats of later drafts, as far as a bill has them: an address without spaces.
  for (const format of ["iri-reference", "idn-email"]) ajv.addFormat(format, /^\S+$/);
  // Schemas name each other by these files, beside their own address.
  for (const file of ["spdx.SNAPSHOT.schema.json", "jsf-0.82.SNAPSHOT.schema.json"])
    ajv.addSchema({ ...read(file), $id: `http://cyclonedx.org/schema/${file}` });
  const isValid = ajv.compile(read(`bom-${bill.specVersion}.SNAPSHOT.schema.json`));
  isValid(bill);
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

test("the bills of a release are valid by CycloneDX's schema, and list what is delivered", async () => {
  const files = await toBills(manifest, ["linux-x64", "darwin-arm64"], new Date("2026-05-06T07:08:09Z"));

  const [ofPackage, ofProvider] = files.map(({ content }) => JSON.parse(content.toString()));
  expect(files.map(({ path }) => path)).toEqual(["sbom/npm-package.cdx.json", "sbom/provider.cdx.json"]);
  expect(listFaults(ofPackage)).toEqual([]);
  expect(listFaults(ofProvider)).toEqual([]);
  const toNames = (bill: { components: { name: string }[] }) => bill.components.map(({ name }) => name);
  expect(toNames(ofPackage)).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
  expect(toNames(ofProvider)).toEqual(expect.arrayContaining(["axios", "@oven/bun-linux-x64"]));

  // The schema is one that finds faults.
  const [first] = ofPackage.components;
  const spoilt = { ...first, name: undefined, licenses: [{ license: { id: "Own" } }] };
  expect(listFaults({ ...ofPackage, components: [spoilt] }).join()).toMatch(/property 'name'.*allowed values/);
}, 30_000);
