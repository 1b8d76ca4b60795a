import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { DataFileError, type Emulator, type EmulatorOptions, startEmulator } from "../../../src/emulator";
import { LosslessNumber } from "../../../src/api";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";

const ORGANIZATION = "e0000000-0000-4000-8000-000000000001";
const running: Emulator[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.stop().catch(() => undefined)));
  removeScratchDirectories();
});

const newFile = (): string => join(scratchDirectory(), "airbyte.json");

async function start(data: string, options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator({ organizationId: ORGANIZATION, data, ...options });
  running.push(emulator);
  return emulator;
}

/** One of everything, ids and secrets and long numbers among it. */
function fill({ workspaces, templateTags, sourceTemplates, connectionTemplates, sources, ...rest }: Emulator): void {
  const workspace = workspaces.add({ name: "acme", cloud_only: true });
  templateTags.add({ name: "pro" });
  const config = { password: "hunter2-hunter2", big: new LosslessNumber("12345678901234567890"), "__odd key": [null] };
  const template = sourceTemplates.add({ name: "CRM", tags: ["pro"], partial_default_config: config });
  connectionTemplates.add({ data_hosting_type: "airbyte_hosted" });
  connectionTemplates.add({ destination_name: "lake", destination_config: config });
  const source = sources.add({ workspace_id: workspace.id, source_template_id: template.id, reads_left: 2 });
  rest.destinations.add({ workspace_id: workspace.id });
  rest.connections.add({ workspace_id: workspace.id, source_id: source.id });
  rest.sourceChecks.add({ workspace_id: workspace.id });
  rest.oauthCredentials.add({ configuration: config });
  rest.catalogs.add({ id: template.id, sonar_catalog: { streams: [{ name: "users" }] } });
  rest.streamChoices.add({ id: source.id, streams: [{ stream_name: "users" }] });
}

function contentOf(emulator: Emulator): unknown {
  const { workspaces, templateTags, sourceTemplates, connectionTemplates, sources, destinations } = emulator;
  const { connections, sourceChecks, oauthCredentials, catalogs, streamChoices } = emulator;
  const tables = [workspaces, templateTags, sourceTemplates, connectionTemplates, sources, destinations];
  return [...tables, connections, sourceChecks, oauthCredentials, catalogs, streamChoices].map((table) => table.list());
}

test("everything is there again after a restart, ids and times and all", async () => {
  const file = newFile();
  const first = await start(file);
  fill(first);
  const before = contentOf(first);
  await first.stop();

  const second = await start(file);

  expect(contentOf(second)).toEqual(before);
  expect(readFileSync(file, "utf8")).toContain('"big": 12345678901234567890');
});

test("a file from before a collection had its table is read", async () => {
  const file = newFile();
  const first = await start(file);
  first.templateTags.add({ name: "pro" });
  await first.stop();
  const { organizations, ...rest } = JSON.parse(readFileSync(file, "utf8"));
  delete organizations[ORGANIZATION].oauthCredentials;
  writeFileSync(file, JSON.stringify({ ...rest, organizations }));

  const second = await start(file);

  expect(second.templateTags.list()).toMatchObject([{ name: "pro" }]);
  expect(second.oauthCredentials.list()).toEqual([]);
});

test("what a request changed is in the file before it is answered, and what is deleted stays away", async () => {
  const file = newFile();
  const emulator = await start(file);

  await fetch(`${emulator.url}/emulator/workspaces`, { method: "POST", body: '{"name":"acme"}' });
  const added = readFileSync(file, "utf8");
  await fetch(`${emulator.url}/emulator/reset`, { method: "POST" });

  expect(added).toContain('"acme"');
  expect(readFileSync(file, "utf8")).not.toContain('"acme"');
});

test("the file is its owner's alone, also one that was not, and nothing else is left beside it", async () => {
  const file = newFile();
  await (await start(file)).stop();
  const fresh = statSync(file).mode & 0o777;
  chmodSync(file, 0o644);
  writeFileSync(`${file}.new`, "left by a crash", { mode: 0o644 });

  const emulator = await start(file);
  emulator.templateTags.add({ name: "pro" });
  await emulator.stop();

  expect([fresh, statSync(file).mode & 0o777]).toEqual([0o600, 0o600]);
  expect(readdirSync(dirname(file))).toEqual(["airbyte.json"]);
});

test("a link to the file stays a link", async () => {
  const file = newFile();
  const link = join(dirname(file), "link");
  await (await start(file)).stop();
  symlinkSync(file, link);

  const emulator = await start(link);
  emulator.templateTags.add({ name: "pro" });
  await emulator.stop();

  expect(readFileSync(file, "utf8")).toContain('"pro"');
});

const VALID = { format: "airbyte-embedded emulator data", version: 1, organizations: {} };

test.each([
  ["", "it is empty"],
  ["hello", "it is not JSON"],
  ['{"format": "airbyte', "it is not JSON"],
  ["[]", "it: Invalid input"],
  ['{"resources": []}', "format: Invalid input"],
  [JSON.stringify({ ...VALID, version: 2 }), "version: Invalid input: expected 1"],
  [JSON.stringify({ ...VALID, organizations: { [ORGANIZATION]: { tags: [] } } }), `organizations.${ORGANIZATION}.`],
])("a file that holds %j is refused in words, and stays as it is", async (text, reason) => {
  const file = newFile();
  writeFileSync(file, text);

  const starting = start(file);

  await expect(starting).rejects.toThrow(DataFileError);
  await expect(starting).rejects.toThrow(`${file} was not written by this emulator: ${reason}`);
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("a row that is not as it should be is refused with its place", async () => {
  const file = newFile();
  const emulator = await start(file);
  emulator.templateTags.add({ name: "pro" });
  await emulator.stop();
  writeFileSync(file, readFileSync(file, "utf8").replace('"name": "pro"', '"name": 5'));

  await expect(start(file)).rejects.toThrow(`organizations.${ORGANIZATION}.templateTags.0.name: Invalid input`);
});

test("what cannot be a file, or belongs to another organization, is refused in words", async () => {
  const file = newFile();
  mkdirSync(file);
  const elsewhere = newFile();
  await (await start(elsewhere, { organizationId: "e0000000-0000-4000-8000-000000000002" })).stop();

  await expect(start(file)).rejects.toThrow(`${file} is not a regular file, so data cannot be stored in it.`);
  await expect(start(join(file, "missing", "x.json"))).rejects.toThrow(
    "x.json cannot be written: its folder does not exist. Create the folder first.",
  );
  await expect(start(join(elsewhere, "x.json"))).rejects.toThrow("what should be its folder is a file.");
  await expect(start(elsewhere)).rejects.toThrow("which this emulator does not have");
});

test("a file that somebody else has changed is left alone, and the request says so", async () => {
  const file = newFile();
  const emulator = await start(file);
  const text = `${readFileSync(file, "utf8")}\n`;
  writeFileSync(file, text);

  const refused = await fetch(`${emulator.url}/emulator/workspaces`, { method: "POST", body: '{"name":"acme"}' });

  expect(refused.status).toBe(500);
  expect(await refused.text()).toContain("was changed by somebody else, so the emulator leaves it alone");
  expect(existsSync(`${file}.new`)).toBe(false);
  expect(readFileSync(file, "utf8")).toBe(text);
  await expect(emulator.stop()).rejects.toThrow(DataFileError);
  expect((await start(file)).workspaces.list()).toHaveLength(1);
});

const ALIVE = process.ppid;
const GONE = spawnSync(process.execPath, ["--version"]).pid;

test("two emulators do not share a file, whichever way they are told of it", async () => {
  const file = newFile();
  const link = join(dirname(file), "link");
  const first = await start(file);
  symlinkSync(file, link);

  await expect(start(file)).rejects.toThrow(`${file} is in use by another emulator, process ${process.pid}.`);
  await expect(start(link)).rejects.toThrow(DataFileError);
  await first.stop();

  await expect(start(link)).resolves.toBeDefined();
});

test("a file of an emulator in another process is left alone, and the words say how to get on", async () => {
  const file = newFile();
  writeFileSync(`${file}.lock`, `${ALIVE}\n`);

  await expect(start(file)).rejects.toThrow(
    `Stop that emulator, or choose another file. If process ${ALIVE} is not an emulator, remove ${file}.lock.`,
  );

  expect(existsSync(file)).toBe(false);
});

test.each([
  ["a process that was killed", `${GONE}\n`],
  ["a process of the same ID, as in a container", `${process.pid}\n`],
  ["nobody", ""],
])("a lock of %s is taken over, and gone at the end", async (_whose, text) => {
  const file = newFile();
  writeFileSync(`${file}.lock`, text);

  await (await start(file)).stop();

  expect(readdirSync(dirname(file))).toEqual(["airbyte.json"]);
});

test("an emulator that cannot start holds no file", async () => {
  const file = newFile();
  const { url } = await start(newFile());

  await expect(start(file, { port: Number(new URL(url).port) })).rejects.toThrow("EADDRINUSE");

  expect(existsSync(`${file}.lock`)).toBe(false);
});

test("an emulator with several organizations keeps them apart", async () => {
  const file = newFile();
  const other = { organizationId: "e0000000-0000-4000-8000-000000000002", clientId: "o", clientSecret: "s" };
  const first = await start(file, { otherOrganizations: [other] });
  first.organization(other.organizationId).templateTags.add({ name: "theirs" });
  await first.stop();

  const second = await start(file, { otherOrganizations: [other] });

  expect(second.templateTags.list()).toEqual([]);
  expect(second.organization(other.organizationId).templateTags.list()).toMatchObject([{ name: "theirs" }]);
});
