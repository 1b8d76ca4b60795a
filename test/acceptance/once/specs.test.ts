import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../../support/cli/command-line";
import { registryFile } from "../../support/specs/registry-file";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

const LOCK = "connector-specs.lock.json";

/** A way to run `airbyte-embedded specs` in a working directory, which sees these variables only. */
function specsOf({ directory, env }: Pick<WorkingDirectory, "directory" | "env">) {
  return (...words: string[]) => runCommand(["specs", ...words], env, directory);
}

function lockOf({ directory }: WorkingDirectory) {
  return JSON.parse(readFileSync(join(directory, LOCK), "utf8"));
}

test("specs are pulled from the API by image, display name and ID, and are then up to date", async () => {
  const terraform = await createWorkingDirectory();
  const specs = specsOf(terraform);

  const pulled = await specs("pull", "source-hubspot", "github", "ca8f6566-e555-4b40-943a-545bf123117a", "BigQuery");
  const retried = await specs("pull", "source-hubspot", "github", "bigquery");

  // The emulator has no spec for Google Cloud Storage.
  expect(pulled).toMatchObject({ code: 1, stdout: "" });
  expect(pulled.stderr).toBe("airbyte-embedded: The API has no spec for destination-gcs (Google Cloud Storage).\n");
  expect(retried.stdout).toBe("destination-bigquery: added\nsource-github: added\nsource-hubspot: added\n");
  expect(lockOf(terraform).connectors["source-hubspot"]).toMatchObject({
    id: "36c891d9-4bd9-43ac-bad2-10e12756272c",
    kind: "source",
    name: "HubSpot",
    spec: { required: ["credentials", "start_date"] },
  });
  expect(await specs("pull", "--check")).toMatchObject({ code: 0, stderr: `${LOCK} is up to date.\n` });
});

test("what is spelled wrong is answered with what may be meant", async () => {
  const specs = specsOf(await createWorkingDirectory());

  const { code, stderr } = await specs("pull", "source-hubspott", "postgres");

  expect(code).toBe(1);
  expect(stderr).toBe(
    'airbyte-embedded: There is no connector "source-hubspott" in the API. Did you mean source-hubspot?\n' +
      '"postgres" may be source-postgres or destination-postgres. Name one of them.\n',
  );
});

test("a registry file is pulled from without the API, and the lock tells its story", async () => {
  const { directory, airbyte } = await createWorkingDirectory();
  const specs = specsOf({ directory, env: { PATH: process.env.PATH ?? "" } });
  const shop = { id: "7f1c5b0e-6a2d-4c38-9e41-0b8d2f6a3c55", name: "Shop", image: "source-shop" };
  const token = { token: { type: "string", airbyte_secret: true } };
  mkdirSync(join(directory, "registries"));
  const file = join("registries", "ours.json");
  const publish = (schema: object) =>
    writeFileSync(join(directory, file), registryFile({ sources: [{ ...shop, schema }] }));

  publish({ properties: token });
  expect((await specs("pull", "shop", "--from", file)).stdout).toBe("source-shop: added\n");
  writeFileSync(join(directory, "old.json"), readFileSync(join(directory, LOCK)));
  publish({ properties: { ...token, region: { type: "string" } }, required: ["region"] });
  const stale = await specs("pull", "--from", file, "--check");
  const pulled = await specs("pull", "--from", file);
  const diff = await specs("diff", "old.json", LOCK, "--exit-code");

  expect(stale.code).toBe(1);
  const story = "source-shop: changed\n  region: setting added, and required\n";
  expect([stale.stdout, pulled.stdout, diff.stdout]).toEqual([story, story, story]);
  expect(diff.code).toBe(1);
  expect((await specs("list")).stdout).toBe(`source-shop  Shop  -  ${shop.id}\n`);
  expect((await specs("types", "--out", "connectors.ts")).code).toBe(0);
  expect(readFileSync(join(directory, "connectors.ts"), "utf8")).toContain("region");
  expect(airbyte.requests).toEqual([]);
});
