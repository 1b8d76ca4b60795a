import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../../../src/cli/program";
import { recordedTerminal } from "../../../support/cli/recorded-terminal";
import { registryFile, type RegistryEntry } from "../../../support/specs/registry-file";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

const LOCK = "connector-specs.lock.json";
const shop = { id: "a1", name: "Shop", image: "source-shop", version: "1.0.0" };
const lake = { id: "b1", name: "Lake", image: "destination-lake" };
const shopSink = { id: "b2", name: "Shop", image: "destination-shop" };
const custom = [
  { id: "c1", name: "Our tickets", image: "source-declarative-manifest" },
  { id: "c2", name: "Our stock", image: "source-declarative-manifest" },
];
const registry = { sources: [shop, ...custom], destinations: [lake, shopSink] };

/** A directory with a registry file in it, and a way to pull from it. */
function arrange(connectors: Parameters<typeof registryFile>[0] = registry) {
  const cwd = scratchDirectory();
  const publish = (next: typeof connectors) => writeFileSync(join(cwd, "registry.json"), registryFile(next));
  publish(connectors);
  const pull = async (...words: string[]) => {
    const terminal = recordedTerminal({ cwd });
    const code = await run(["specs", "pull", "--from", "registry.json", ...words], terminal);
    return { code, printed: terminal.printed.join("\n"), said: terminal.said.join("\n") };
  };
  const file = join(cwd, LOCK);
  return { cwd, file, publish, pull, lock: () => JSON.parse(readFileSync(file, "utf8")) };
}

const shopWith = (schema: object, version?: string): { sources: RegistryEntry[] } => ({
  sources: [{ ...shop, schema, ...(version !== undefined && { version }) }],
});

test("specs are pulled several at once, and named as their images are", async () => {
  const { pull, lock } = arrange();

  const { code, printed } = await pull("source-shop", "destination-lake");

  expect(code).toBe(0);
  expect(printed).toBe("destination-lake: added\nsource-shop: added");
  expect(lock().connectors).toEqual({
    "destination-lake": expect.objectContaining({ id: "b1", kind: "destination", name: "Lake" }),
    "source-shop": {
      id: "a1",
      kind: "source",
      name: "Shop",
      version: "1.0.0",
      spec: { type: "object", properties: {} },
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    },
  });
});

test.each([
  ["the image", "airbyte/source-shop:1.2.3", "source-shop"],
  ["the image in other letters", "Source-Shop", "source-shop"],
  ["the ID", "B1", "destination-lake"],
  ["the display name in any case", "lake", "destination-lake"],
  ["the display name of a connector whose image others run too", "our TICKETS", "source-our-tickets"],
])("a connector is found by %s", async (_, word, key) => {
  const { pull, lock } = arrange();

  await pull(word);

  expect(Object.keys(lock().connectors)).toEqual([key]);
});

test("words that mean no connector, or several, are told together with what may be meant", async () => {
  const { pull, file } = arrange();

  const { code, said } = await pull("source-shopp", "lake2", "tickets", "shop", "nothing-like-it");

  expect(code).toBe(1);
  expect(said.split("\n")).toEqual([
    'airbyte-embedded: There is no connector "source-shopp" in registry.json. Did you mean source-shop?',
    'There is no connector "lake2" in registry.json. Did you mean destination-lake?',
    'There is no connector "tickets" in registry.json. Did you mean source-our-tickets?',
    '"shop" may be source-shop or destination-shop. Name one of them.',
    'There is no connector "nothing-like-it" in registry.json.',
  ]);
  expect(existsSync(file)).toBe(false);
});

test("connectors that even their names do not tell apart are offered by ID", async () => {
  const twins = custom.map((each) => ({ ...each, name: "Twin" }));
  const { pull, lock } = arrange({ sources: twins });

  expect((await pull("twin")).said).toContain('"twin" may be c1 or c2. Name one of them.');
  await pull("c1", "c2");

  expect(Object.keys(lock().connectors).sort()).toEqual(["source-twin", "source-twin-c2"]);
});

test("what changed is told in words, and other connectors stay as they are", async () => {
  const { pull, publish, lock } = arrange();
  await pull("source-shop", "destination-lake");
  const before = lock().connectors["destination-lake"];
  publish(shopWith({ required: ["host"], properties: { host: { type: "string" } } }, "2.0.0"));

  const { printed } = await pull("source-shop");

  expect(printed).toMatch(/^source-shop: changed\n {2}version 1\.0\.0 is now 2\.0\.0\n {2}host: .*required/);
  expect(lock().connectors["destination-lake"]).toEqual(before);
});

test("a connector keeps the name that the lock has for it", async () => {
  const { pull, publish, lock } = arrange();
  await pull("source-shop");
  publish({ sources: [{ ...shop, image: "source-shop-new", name: "Shop+" }] });

  const { printed } = await pull("source-shop-new");

  expect(printed).toBe('source-shop: changed\n  "Shop" is now called "Shop+"');
  expect(Object.keys(lock().connectors)).toEqual(["source-shop"]);
});

test("the file is the same whatever the order of pulls", async () => {
  const [one, other] = [arrange(), arrange()];

  await one.pull("source-shop");
  await one.pull("destination-lake");
  await other.pull("destination-lake", "source-shop");

  expect(readFileSync(one.file, "utf8")).toBe(readFileSync(other.file, "utf8"));
});

test("without names everything in the lock is pulled, and what the registry lacks stays", async () => {
  const { pull, publish, lock } = arrange();
  await pull("source-shop", "destination-lake");
  publish(shopWith({ title: "x" }));

  const { code, printed, said } = await pull();

  expect(code).toBe(0);
  expect(printed).toContain("source-shop: changed\n  only texts in the spec changed");
  expect(said).toContain("Not in registry.json, and left as they are: destination-lake.");
  expect(Object.keys(lock().connectors)).toEqual(["destination-lake", "source-shop"]);
});

test("without names and without a lock there is nothing to pull", async () => {
  const { pull } = arrange();

  expect(await pull()).toMatchObject({ code: 1, said: expect.stringContaining("has no connectors yet. Name one") });
});

describe("with --check", () => {
  test("an up-to-date lock passes", async () => {
    const { pull } = arrange();
    await pull("source-shop");

    expect(await pull("--check")).toMatchObject({ code: 0, printed: "", said: `${LOCK} is up to date.` });
  });

  test("a lock that would change fails, and is not written", async () => {
    const { pull, publish, file } = arrange();
    await pull("source-shop");
    const before = readFileSync(file, "utf8");
    publish(shopWith({ properties: { host: { type: "string" } } }));

    const { code, printed, said } = await pull("--check");

    expect(code).toBe(1);
    expect(printed).toContain("host: setting added");
    expect(said).toContain("is out of date. Run this without --check.");
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  test("a spec that was edited by hand fails, even when it is not among those that are pulled", async () => {
    const { pull, lock, file } = arrange();
    await pull("source-shop", "destination-lake");
    const edited = lock();
    edited.connectors["destination-lake"].spec.title = "by hand";
    writeFileSync(file, JSON.stringify(edited));

    const { code, said } = await pull("source-shop", "--check");

    expect(code).toBe(1);
    expect(said).toContain("Edited by hand, or merged badly: destination-lake. Pull it again.");
  });
});

test.each([
  ["{", "registry.json is not a registry: it is not JSON."],
  ["{}", 'registry.json is not a registry: it has neither "sources" nor "destinations".'],
  ['{"sources":[{"name":"x"}]}', "registry.json is not a registry: sources.0.sourceDefinitionId: "],
])("a file that is no registry is told so: %s", async (text, reason) => {
  const { cwd, pull } = arrange();
  writeFileSync(join(cwd, "registry.json"), text);

  expect(await pull("source-shop")).toMatchObject({ code: 1, said: expect.stringContaining(reason) });
});

test("a connector that has no spec is named", async () => {
  const { pull } = arrange({ sources: [{ ...shop, schema: null }] });

  expect((await pull("source-shop")).said).toBe("airbyte-embedded: registry.json has no spec for source-shop (Shop).");
});

test("a lock with the marks of a merge is not touched", async () => {
  const { pull, file } = arrange();
  writeFileSync(file, "<<<<<<< ours\n");

  const { code, said } = await pull("source-shop");

  expect(code).toBe(1);
  expect(said).toContain("Resolve the merge");
  expect(readFileSync(file, "utf8")).toBe("<<<<<<< ours\n");
});

test("the API needs credentials, and a registry file is the other way", async () => {
  const terminal = recordedTerminal({ cwd: scratchDirectory() });

  expect(await run(["specs", "pull", "source-shop"], terminal)).toBe(1);

  expect(terminal.said.join("\n")).toMatch(/No credentials\..*AIRBYTE_CLIENT_ID.*--from FILE\./);
});
