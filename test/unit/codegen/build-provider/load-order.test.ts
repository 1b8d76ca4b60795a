import { isAscii } from "node:buffer";
import { bundleInMemory, listLoaded } from "../../../support/files/loaded-files";

const { metafile, outputFiles } = bundleInMemory("src/main.ts");

/** Everything that Terraform waits for. Add nothing that the handshake does not need. */
const BEFORE_HANDSHAKE = [
  "package.json",
  "src/installation/code-cache/names.ts",
  "src/main.ts",
  "src/output/printable.ts",
  "src/protocol/process/certificate.ts",
  "src/protocol/process/der.ts",
  "src/protocol/process/handshake.ts",
  "src/protocol/process/lifetime.ts",
  "src/protocol/process/listener.ts",
  "src/protocol/process/plugin-cookie.ts",
  "src/protocol/process/socket-directory.ts",
  "src/protocol/serve.ts",
  "src/start.ts",
];

/** What the launcher loads beside these, to load the rest. */
const FOR_STORED_CODE = [
  "src/installation/code-cache/file.ts",
  "src/installation/code-cache/load-program.ts",
  "src/installation/home-directory.ts",
  "src/installation/written-file.ts",
];

test("the handshake line waits for these modules and no others", () => {
  expect(listLoaded(metafile, ["src/main.ts"])).toEqual(BEFORE_HANDSHAKE);
});

test("the launcher of an installed provider holds these, and what it takes to load the rest", () => {
  const own = BEFORE_HANDSHAKE.filter((file) => file !== "src/main.ts");
  const expected = [...own, ...FOR_STORED_CODE, "src/launcher.ts"].sort();

  expect(Object.keys(bundleInMemory("src/launcher.ts").metafile.inputs).sort()).toEqual(expected);
});

test("nothing of the HTTP client loads before the provider is configured", () => {
  const loaded = listLoaded(metafile, [
    "src/framework/index.ts",
    "src/provider/index.ts",
    "src/provider/creation/created-objects.ts",
    "src/provider-process.ts",
  ]);

  expect(loaded.filter((file) => /node_modules\/(axios|follow-redirects|form-data)\//.test(file))).toEqual([]);
  expect(loaded).not.toContain("src/api/index.ts");
});

test("the bundle is ASCII, of which V8 keeps one byte for each character, and not two", () => {
  expect(outputFiles.map(({ contents }) => isAscii(contents))).toEqual([true]);
});
