import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { run } from "../../../../src/cli/program";
import { annotate } from "../../../../src/cli/commands/annotate";
import { recordedTerminal } from "../../../support/cli/recorded-terminal";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";

const LOG = [
  "Error: Validation failed with the following errors:",
  "  [catalog/Crm] Offered to nobody. (main.ts:7)",
  "",
  "done",
];

afterEach(removeScratchDirectories);

test("in GitHub Actions, an error is annotated right behind its line, and the log stays as it is", async () => {
  const terminal = recordedTerminal({ env: { GITHUB_ACTIONS: "true" }, lines: () => Readable.from(LOG) });

  expect(await annotate.run({}, terminal)).toBe(1);
  expect(terminal.printed).toEqual([
    LOG[0],
    LOG[1],
    LOG[2],
    "::error file=main.ts,line=7,title=catalog/Crm::Offered to nobody.",
    LOG[3],
  ]);
});

test("in GitHub Actions, a line of the log is no command but for one that masks a value", async () => {
  const log = ["::add-mask::hunter2", "    ::error::forged", "+ name = ##[set-output name=run]1", "::group::a"];
  const terminal = recordedTerminal({ env: { GITHUB_ACTIONS: "true" }, lines: () => Readable.from(log) });

  expect(await run(["annotate"], terminal)).toBe(0);
  expect(terminal.printed).toEqual([
    "::add-mask::hunter2",
    "    \\u003a:error::forged",
    "+ name = #\\u0023[set-output name=run]1",
    "\\u003a:group::a",
  ]);
});

test("with --json, problems are a list, and the log is not printed", async () => {
  const terminal = recordedTerminal({ lines: () => Readable.from(LOG) });

  expect(await annotate.run({ json: true }, terminal)).toBe(1);
  expect(JSON.parse(terminal.printed.join("\n"))).toEqual([
    { severity: "error", title: "catalog/Crm", message: "Offered to nobody.", file: "main.ts", line: 7 },
  ]);
});

test("elsewhere, the log is printed alone", async () => {
  const terminal = recordedTerminal({ lines: () => Readable.from(LOG) });

  expect(await annotate.run({}, terminal)).toBe(1);
  expect(terminal.printed).toEqual(LOG);
});

test("a log without errors is no failure, even if it warns", async () => {
  const cwd = scratchDirectory();
  writeFileSync(join(cwd, "plan.log"), "╷\n│ Warning: Old\n│\n│ Use the new one.\n╵\n");
  const terminal = recordedTerminal({ cwd, env: { GITHUB_ACTIONS: "true" } });

  expect(await annotate.run({ file: "plan.log" }, terminal)).toBe(0);
  expect(terminal.printed.at(-1)).toBe("::warning title=Old::Use the new one.");
});

test("a log that cannot be read is an error that names it", async () => {
  await expect(annotate.run({ file: "none.log" }, recordedTerminal())).rejects.toThrow(/none\.log/);
});
