import fs from "node:fs";
import os from "node:os";
import path from "node:path";

// cdktf's `Testing` makes a folder for each program, and leaves it behind.
const made = jest.spyOn(fs, "mkdtempSync");

afterAll(() => {
  for (const { value } of made.mock.results)
    if (typeof value === "string" && value.startsWith(path.join(os.tmpdir(), "cdktf.outdir.")))
      fs.rmSync(value, { recursive: true, force: true });
  made.mockRestore();
});
