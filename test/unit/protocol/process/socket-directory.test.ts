import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { createSocketDirectory } from "../../../../src/protocol/process/socket-directory";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

test("the socket is below the wanted place, as long as its path has no more than 103 bytes", () => {
  const scratch = scratchDirectory();
  const longest = join(scratch, "x".repeat(103 - scratch.length - `//tf-${process.pid}-xxxxxx/tf`.length));
  mkdirSync(longest);

  const directory = createSocketDirectory(longest);

  expect([dirname(directory.path), Buffer.byteLength(directory.socket)]).toEqual([longest, 103]);
  directory.remove();
  expect(existsSync(directory.path)).toBe(false);
});

test.each([
  ["x".repeat(100), /^its socket path below ".*" would have \d+ bytes, but at most 103 are allowed/],
  ["ø".repeat(50), /would have \d+ bytes, but at most 103 are allowed/],
  ["missing", /^its socket path below ".*" cannot be made \(.*ENOENT/],
  ["a|b", /would contain a \| or a line break/],
  ["a\nb", /would contain a \| or a line break/],
])("below %j there is none, and without another place it is told what to set", (name, reason) => {
  const scratch = scratchDirectory();

  const create = () => createSocketDirectory(join(scratch, name), join(scratch, "missing"));

  expect(create).toThrow(reason);
  expect(create).toThrow("Set TMPDIR to a directory that can be written to and has a short path.");
});
