import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sortVersions, writeVersions } from "../../../website/output/versions";

test("versions are sorted by their numbers, early ones behind those that are released", () => {
  const names = ["0.9.0", "1.0.0-beta.10", "0.10.0", "1.0.0-beta.9", "index.html", "0.10.1", "assets"];

  expect(sortVersions(names)).toEqual(["0.10.1", "0.10.0", "0.9.0", "1.0.0-beta.10", "1.0.0-beta.9"]);
});

test("the root leads to the newest version, lists all, and has its text for assistants", () => {
  const site = mkdtempSync(path.join(tmpdir(), "site-"));
  for (const version of ["0.1.0", "0.2.0"]) {
    mkdirSync(path.join(site, version));
    writeFileSync(path.join(site, version, "llms.txt"), `# ${version}`);
    writeFileSync(path.join(site, version, "llms-full.txt"), `# ${version}, whole`);
  }

  writeVersions(site);

  const read = (name: string) => readFileSync(path.join(site, name), "utf8");
  expect(read("index.html")).toContain('content="0; url=0.2.0/"');
  expect(JSON.parse(read("versions.json"))).toEqual(["0.2.0", "0.1.0"]);
  expect([read("llms.txt"), read("llms-full.txt")]).toEqual(["# 0.2.0", "# 0.2.0, whole"]);
});
