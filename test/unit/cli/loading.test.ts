import { bundleInMemory, listLoaded } from "../../support/files/loaded-files";

/** What a command may load once it runs: together they take three times as long as the rest. */
const LATER = /^(?:node_modules\/(?:zod|axios|ajv|diff|preact)|src\/(?:review|framework|specs|rules|api|adoption))\//;

/** Small files of those, which say how an option is checked or an error is worded. */
const SMALL = /^src\/(?:api\/errors\/|api\/json\/|api\/transport\/(?:asked-wait|duration-text)|specs\/check\/nearest)/;

test("a command starts without the parts that only others need", () => {
  const loaded = listLoaded(bundleInMemory("src/cli/main.ts").metafile, ["src/cli/main.ts"]);

  expect(loaded).toContain("src/cli/commands/compare.ts");
  expect(loaded.filter((file) => LATER.test(file) && !SMALL.test(file))).toEqual([]);
});
