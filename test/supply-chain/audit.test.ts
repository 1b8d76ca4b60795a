import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { stub } from "../support/api/stub-server";
import { removeScratchDirectories, scratchDirectory } from "../support/files/scratch-directory";

const AUDIT = path.join(__dirname, "../../.ci/audit");

afterEach(removeScratchDirectories);

/** A project with one package for its users and one for its developers. */
function writeProject(folder: string): void {
  const [dependencies, devDependencies] = [{ shipped: "1.0.0" }, { tool: "1.0.0" }];
  const manifest = { name: "audited", version: "1.0.0", dependencies, devDependencies };
  const packages = {
    "": manifest,
    "node_modules/shipped": { version: "1.0.0" },
    "node_modules/tool": { version: "1.0.0", dev: true },
  };
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
  writeFileSync(path.join(folder, "package-lock.json"), JSON.stringify({ ...manifest, lockfileVersion: 3, packages }));
}

/** Runs the step of CI on that project, with a registry that gives this answer to the question for advisories. */
async function audit(answer: { readonly status?: number; readonly body: string }) {
  const registry = await stub(({ method }) => (method === "POST" ? answer : { status: 404, body: "{}" }));
  const folder = scratchDirectory();
  writeProject(folder);
  const env = { PATH: process.env.PATH, HOME: folder, npm_config_registry: registry.url };
  return new Promise<{ readonly code: unknown; readonly said: string }>((resolve) => {
    execFile("bash", [AUDIT, folder], { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : error.code, said: stdout + stderr }),
    );
  });
}

/** An advisory on one package, as npm's registry gives it. */
function advisoryOn(name: string): string {
  const advisory = { id: 1, url: "https://example.com/1", title: "Bad", severity: "high", vulnerable_versions: "*" };
  return JSON.stringify({ [name]: [{ ...advisory, cwe: [], cvss: { score: 0, vectorString: null } }] });
}

test("an audit that finds nothing in what users install is green", async () => {
  expect(await audit({ body: advisoryOn("tool") })).toEqual({
    code: 0,
    said: "No known vulnerability in 1 packages.\n",
  });
});

test("an audit that finds something in what users install fails and names it", async () => {
  const { code, said } = await audit({ body: advisoryOn("shipped") });

  expect(code).toBe(1);
  expect(said).toContain("shipped (high)");
});

test("an audit that could not be asked for is neither green nor a finding, and says why", async () => {
  const { code, said } = await audit({ status: 405, body: "" });

  expect(code).toBe(75);
  expect(said).toMatch(/^The audit could not be asked for: 405 Method Not Allowed/);
});
