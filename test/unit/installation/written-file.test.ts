import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { writeWhole } from "../../../src/installation/written-file";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";

const umask = process.umask("022");

afterEach(() => {
  process.umask(umask);
  removeScratchDirectories();
});

const modeOf = (file: string): number => statSync(file).mode & 0o777;

test.each([
  ["000", { file: 0o644, folder: 0o755 }],
  ["022", { file: 0o644, folder: 0o755 }],
  ["077", { file: 0o600, folder: 0o700 }],
])("with the umask %s, a new file and its folder can be written by nobody else", (given, expected) => {
  const folder = path.join(scratchDirectory(), "out", "deep");
  process.umask(given);

  expect(writeWhole(path.join(folder, "report.md"), "text")).toBe("created");

  expect(modeOf(path.join(folder, "report.md"))).toBe(expected.file);
  expect([folder, path.dirname(folder)].map(modeOf)).toEqual([expected.folder, expected.folder]);
});

test.each([
  [0o600, 0o600],
  [0o640, 0o640],
  [0o666, 0o644],
])("a file of mode %d that is replaced stays as private as it was", (before, after) => {
  const file = path.join(scratchDirectory(), "terraform.rc");
  writeFileSync(file, "old");
  chmodSync(file, before);

  expect(writeWhole(file, "new")).toBe("replaced");

  expect(modeOf(file)).toBe(after);
});

test("a mode that counts is set whatever the umask is", () => {
  const file = path.join(scratchDirectory(), "terraform-provider-airbyteembedded_v1.2.3");
  process.umask("077");

  writeWhole(file, "#!/bin/sh\n", 0o755);

  expect(modeOf(file)).toBe(0o755);
});

test("a link in the place of the draft, or of the file, leads nowhere", () => {
  const folder = scratchDirectory();
  const precious = path.join(folder, "precious");
  writeFileSync(precious, "mine");
  const out = path.join(folder, "out");
  mkdirSync(out);
  symlinkSync(precious, path.join(out, `.report.md.${process.pid}`));
  symlinkSync(precious, path.join(out, "report.md"));

  writeWhole(path.join(out, "report.md"), "text");

  expect(readFileSync(precious, "utf8")).toBe("mine");
  expect(readFileSync(path.join(out, "report.md"), "utf8")).toBe("text");
  expect(lstatSync(path.join(out, "report.md")).isSymbolicLink()).toBe(false);
  expect(readdirSync(out)).toEqual(["report.md"]);
});
