import { isAscii } from "node:buffer";
import { bundleInMemory, listLoaded } from "../../../support/files/loaded-files";

const { metafile, outputFiles } = bundleInMemory("src/main.ts");

/** Everything that Terraform waits for. Add nothing that the handshake does not need. */
const BEFORE_HANDSHAKE = [
  "package.json",
  "src/installation/code-cache/names.ts",
  "src/installation/source-address.ts",
  "src/installation/user-error.ts",
  "src/main.ts",
  "src/output/columns.ts",
  "src/output/cut.ts",
  "src/output/index.ts",
  "src/output/leaves.ts",
  "src/output/memory.ts",
  "src/output/printable.ts",
  "src/output/redactor.ts",
  "src/output/secret-index.ts",
  "src/output/secret-names.ts",
  "src/output/sentence.ts",
  "src/output/spellings.ts",
  "src/output/view.ts",
  "src/protocol/process/certificate.ts",
  "src/protocol/process/der.ts",
  "src/protocol/process/handshake.ts",
  "src/protocol/process/lifetime.ts",
  "src/protocol/process/listener.ts",
  "src/protocol/process/log.ts",
  "src/protocol/process/plugin-cookie.ts",
  "src/protocol/process/redaction.ts",
  "src/protocol/process/socket-directory.ts",
  "src/protocol/serve.ts",
];

test("the handshake line waits for these modules and no others", () => {
  expect(listLoaded(metafile, ["src/main.ts"])).toEqual(BEFORE_HANDSHAKE);
});

test("nothing of the HTTP client loads before the provider is configured", () => {
  const loaded = listLoaded(metafile, [
    "src/framework/index.ts",
    "src/provider/index.ts",
    "src/provider/creation/created-objects.ts",
    "src/protocol/server.ts",
    "src/protocol/process/mutual-tls.ts",
  ]);

  expect(loaded.filter((file) => /node_modules\/(axios|follow-redirects|form-data)\//.test(file))).toEqual([]);
  expect(loaded).not.toContain("src/api/index.ts");
});

test("the bundle is ASCII, of which V8 keeps one byte for each character, and not two", () => {
  expect(outputFiles.map(({ contents }) => isAscii(contents))).toEqual([true]);
});
