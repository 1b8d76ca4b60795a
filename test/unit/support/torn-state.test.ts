import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BACKUP, restoreState, STATE } from "../../support/faults/kills/torn-state";

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), "torn-state-"))));
afterEach(() => rmSync(directory, { recursive: true }));

test.each(["", '{"version": 4, "resour'])("the backup takes the place of a state that was left as %j", (torn) => {
  writeFileSync(join(directory, STATE), torn);
  writeFileSync(join(directory, BACKUP), '{"serial": 8}');

  expect(restoreState(directory)).toBe(true);
  expect(readFileSync(join(directory, STATE), "utf8")).toBe('{"serial": 8}');
});

test("a whole state stays, although there is a backup", () => {
  writeFileSync(join(directory, STATE), '{"serial": 9}');
  writeFileSync(join(directory, BACKUP), '{"serial": 8}');

  expect(restoreState(directory)).toBe(false);
  expect(readFileSync(join(directory, STATE), "utf8")).toBe('{"serial": 9}');
});

test.each([null, ""])("without a backup nothing is restored from a state that was left as %j", (torn) => {
  if (torn !== null) writeFileSync(join(directory, STATE), torn);

  expect(restoreState(directory)).toBe(false);
  expect(() => readFileSync(join(directory, STATE))).toThrow("ENOENT");
});
