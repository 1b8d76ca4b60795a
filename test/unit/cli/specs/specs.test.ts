import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../../../src/cli/program";
import type { SpecLock } from "../../../../src/specs";
import { recordedTerminal } from "../../../support/cli/recorded-terminal";
import { registryFile, type RegistryEntry } from "../../../support/specs/registry-file";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

const shop = { id: "a1", name: "Shop", image: "source-shop", version: "1.0.0" };
const lake = { id: "b1", name: "Data lake", image: "destination-lake" };

function arrange() {
  const cwd = scratchDirectory();
  const command = async (...words: string[]) => {
    const terminal = recordedTerminal({ cwd });
    const code = await run(["specs", ...words], terminal);
    return { code, printed: terminal.printed.join("\n"), said: terminal.said.join("\n") };
  };
  /** Makes a lock file of these connectors. */
  const lock = async (file: string, sources: readonly RegistryEntry[], destinations: readonly RegistryEntry[] = []) => {
    writeFileSync(join(cwd, "registry.json"), registryFile({ sources, destinations }));
    const ids = [...sources, ...destinations].map(({ id }) => id);
    await command("pull", ...ids, "--from", "registry.json", "--lock", file);
  };
  return { cwd, command, lock };
}

const LOCK = "connector-specs.lock.json";

describe("list", () => {
  test("shows each connector in a row", async () => {
    const { command, lock } = arrange();
    await lock(LOCK, [shop], [lake]);

    expect(await command("list")).toEqual({
      code: 0,
      printed: "destination-lake  Data lake  -      b1\nsource-shop       Shop       1.0.0  a1",
      said: "",
    });
  });

  test("is JSON for scripts", async () => {
    const { command, lock } = arrange();
    await lock("other.json", [shop]);

    const { printed } = await command("list", "--json", "--lock", "other.json");

    const hash = expect.stringMatching(/^[0-9a-f]{16}$/);
    expect(JSON.parse(printed)).toEqual([
      { key: "source-shop", kind: "source", id: "a1", name: "Shop", version: "1.0.0", hash },
    ]);
  });

  test("tells which specs were edited by hand", async () => {
    const { cwd, command, lock } = arrange();
    await lock(LOCK, [shop]);
    const text = readFileSync(join(cwd, LOCK), "utf8").replace('"type": "object"', '"type": "object", "title": "x"');
    writeFileSync(join(cwd, LOCK), text);

    expect((await command("list")).said).toContain("The spec of source-shop was edited by hand");
  });

  test("without a lock, says how to make one", async () => {
    const { command } = arrange();

    expect(await command("list")).toMatchObject({
      code: 1,
      said: expect.stringMatching(/There is no .*\. Make it with "airbyte-embedded specs pull NAME"\./),
    });
  });
});

describe("diff", () => {
  const host = { properties: { host: { type: "string" } } };

  test("says in words what a new lock changes", async () => {
    const { command, lock } = arrange();
    await lock("old.json", [shop, { id: "a2", name: "Old", image: "source-old" }]);
    await lock("new.json", [{ ...shop, schema: { ...host, required: ["host"] } }], [lake]);

    const { code, printed } = await command("diff", "old.json", "new.json");

    expect(code).toBe(0);
    expect(printed).toMatch(
      /^destination-lake: added\nsource-old: removed\nsource-shop: changed\n {2}host: setting added, and required$/,
    );
  });

  test.each([
    ["differ", { schema: host }, 1],
    ["are the same", {}, 0],
  ])("with --exit-code, files that %s", async (_, change, expected) => {
    const { command, lock } = arrange();
    await lock("old.json", [shop]);
    await lock("new.json", [{ ...shop, ...change }]);

    expect((await command("diff", "old.json", "new.json", "--exit-code")).code).toBe(expected);
  });

  test("a file that is missing is named", async () => {
    const { command, lock } = arrange();
    await lock("old.json", [shop]);

    expect((await command("diff", "old.json", "new.json")).said).toContain("new.json");
  });
});

describe("types", () => {
  test("writes a TypeScript file for the constructs", async () => {
    const { cwd, command, lock } = arrange();
    await lock(LOCK, [shop]);

    const { code } = await command("types", "--out", "connectors.ts", "--module", "./constructs");

    expect(code).toBe(0);
    const text = readFileSync(join(cwd, "connectors.ts"), "utf8");
    expect(text).toMatch(/export const shop\b/);
    expect(text).toContain('from "./constructs"');
  });

  test("with --check, fails until the file is what would be written", async () => {
    const { cwd, command, lock } = arrange();
    await lock(LOCK, [shop]);

    const check = ["types", "--out", "connectors.ts", "--check", "--json"];
    const { code, printed } = await command(...check);
    expect([code, JSON.parse(printed)]).toEqual([1, { path: join(cwd, "connectors.ts"), up_to_date: false }]);
    await command("types", "--out", "connectors.ts");
    expect((await command(...check)).code).toBe(0);
  });

  test("a spec that unfolds without end is neither pulled nor typed, and the reason is told", async () => {
    const { cwd, command, lock } = arrange();
    const circle = { oneOf: [{ $ref: "#" }, { type: "string" }] };
    const reason = 'The spec of "source-shop" has a schema that refers to itself for the same value';
    writeFileSync(
      join(cwd, "registry.json"),
      registryFile({ sources: [{ ...shop, schema: circle }], destinations: [] }),
    );

    expect(await command("pull", "source-shop", "--from", "registry.json")).toMatchObject({
      code: 1,
      said: expect.stringContaining(reason),
    });
    expect(existsSync(join(cwd, LOCK))).toBe(false);

    await lock(LOCK, [shop]);
    const { connectors, ...rest } = JSON.parse(readFileSync(join(cwd, LOCK), "utf8")) as SpecLock;
    const edited = { ...rest, connectors: { "source-shop": { ...connectors["source-shop"], spec: circle } } };
    writeFileSync(join(cwd, LOCK), JSON.stringify(edited));
    expect(await command("types", "--out", "connectors.ts")).toMatchObject({
      code: 1,
      said: expect.stringContaining(reason),
    });
  });

  test("asks where to write to", async () => {
    const { command, lock } = arrange();
    await lock(LOCK, [shop]);

    expect((await command("types")).said).toContain("Give a TypeScript file with --out.");
  });
});
