import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Journal, openJournal, type JournalOptions } from "../../../../src/provider/creation/created-objects";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

const ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
const OTHER = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const PRO = { type: "template_tag", key: "pro" };
const ORGANIZATION = ["https://airbyte.test", "org"];
const DEAD = { pid: 1001, isAlive: () => false, sleep: () => Promise.resolve(), environment: {} };

/** A directory that Terraform has initialized. */
function initialized(): string {
  const directory = scratchDirectory();
  mkdirSync(join(directory, ".terraform"));
  return directory;
}

function killed(directory: string, options: Partial<JournalOptions> = {}, id = ID): void {
  openJournal(ORGANIZATION, { directory, ...DEAD, ...options }).note({ ...PRO, id });
}

function next(directory: string, options: Partial<JournalOptions> = {}, organization = ORGANIZATION): Journal {
  return openJournal(organization, { directory, ...DEAD, pid: 1002, ...options });
}

test("what a killed run has created is found by the next run of the same state", async () => {
  const directory = initialized();
  killed(directory);

  expect(await next(directory).findLost(PRO)).toBe(ID);
  expect(await Promise.all([ID, OTHER].map((id) => next(directory).isLost(id)))).toEqual([true, false]);
  expect(await next(directory).findLost({ ...PRO, key: "free" })).toBeNull();
  expect(await next(directory).findLost({ ...PRO, type: "workspace" })).toBeNull();
});

test("nothing is lost that an orderly run has created", async () => {
  const directory = initialized();
  const orderly = openJournal(ORGANIZATION, { directory, ...DEAD });
  orderly.note({ ...PRO, id: ID });
  orderly.close();

  expect(await next(directory).findLost(PRO)).toBeNull();
  expect(readdirSync(join(directory, ".terraform", "airbyteembedded-created"))).toEqual([]);
});

test("nothing is lost that the state is seen to have, in this run or a later one", async () => {
  const directory = initialized();
  killed(directory);
  const journal = next(directory);
  journal.forget(ID);

  expect(await journal.findLost(PRO)).toBeNull();
  expect(await next(directory).findLost(PRO)).toBeNull();
});

test.each<[string, (directory: string) => Journal]>([
  ["another organization", (directory) => next(directory, {}, ["https://airbyte.test", "other"])],
  ["another server", (directory) => next(directory, {}, ["https://elsewhere.test", "org"])],
  ["another workspace of Terraform's", (directory) => next(directory, { environment: { TF_WORKSPACE: "staging" } })],
  ["a run while the first still goes on", (directory) => next(directory, { isAlive: (pid) => pid === 1001 })],
  ["a run an hour later", (directory) => next(directory, { now: () => Date.now() + 3_600_001 })],
  ["the run itself", (directory) => next(directory, { pid: 1001 })],
])("%s takes nothing over", async (_, open) => {
  const directory = initialized();
  killed(directory);

  expect(await open(directory).findLost(PRO)).toBeNull();
});

test("another backend takes nothing over, and the same one does", async () => {
  const directory = initialized();
  const backend = join(directory, ".terraform", "terraform.tfstate");
  writeFileSync(backend, '{"backend":{"type":"s3","hash":1}}');
  killed(directory);

  expect(await next(directory).findLost(PRO)).toBe(ID);
  writeFileSync(backend, '{"backend":{"type":"s3","hash":2}}');
  expect(await next(directory).findLost(PRO)).toBeNull();
});

test.each([
  ["terraform.tfstate", {}],
  ["terraform.tfstate.d/staging/terraform.tfstate", { environment: { TF_WORKSPACE: "staging" } }],
])("what is in %s is not lost, although nobody has read it in this run", async (file, options) => {
  const directory = initialized();
  killed(directory, options);
  mkdirSync(join(directory, file, ".."), { recursive: true });
  writeFileSync(join(directory, file), JSON.stringify({ resources: [{ id: ID }] }));

  expect(await next(directory, options).findLost(PRO)).toBeNull();
});

test("of several that look the same none is taken", async () => {
  const directory = initialized();
  killed(directory);
  killed(directory, {}, OTHER);

  expect(await next(directory).findLost(PRO)).toBeNull();
});

test("the journal holds no name and no key in clear", () => {
  const directory = initialized();
  killed(directory);

  const text = readFileSync(join(directory, ".terraform", "airbyteembedded-created", `${ID}.json`), "utf8");

  expect(text).not.toContain("pro");
  expect(text).not.toContain("airbyte.test");
});

test("where Terraform has no data directory nothing is kept, and nothing fails", async () => {
  const directory = scratchDirectory();
  killed(directory);

  expect(await next(directory).findLost(PRO)).toBeNull();
  expect(readdirSync(directory)).toEqual([]);
});

test("where nothing can be written nothing is kept, and nothing fails", async () => {
  const directory = initialized();
  writeFileSync(join(directory, ".terraform", "airbyteembedded-created"), "a file in the way");
  killed(directory);

  expect(await next(directory).findLost(PRO)).toBeNull();
});

test("a note that cannot be read is none", async () => {
  const directory = initialized();
  killed(directory);
  writeFileSync(join(directory, ".terraform", "airbyteembedded-created", `${ID}.json`), '{"id":"../../x"}');

  expect(await next(directory).findLost(PRO)).toBeNull();
});

test("a provider that is still ending after its Terraform was killed is waited for", async () => {
  const directory = initialized();
  killed(directory);
  let looks = 0;

  expect(await next(directory, { isAlive: () => (looks += 1) < 10 }).findLost(PRO)).toBe(ID);
});
