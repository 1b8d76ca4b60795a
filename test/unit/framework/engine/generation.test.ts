import { managedExample, type Thing } from "../../../support/framework/example-resource";

async function generate(given: object, different: Partial<Thing> = {}): Promise<object> {
  const { resource } = managedExample(different);
  await resource.apply({ name: "a", ...given });
  const generated = await resource.generateConfig();
  expect(await resource.plan(generated)).toMatchObject({ action: "no-op" });
  return generated;
}

test("a configuration has what a user has to write, and what the API had decided", async () => {
  expect(await generate({})).toEqual({ name: "a", label: "made up" });
});

test("a default is left out, and what differs from it is there", async () => {
  const given = { mode: "basic", tags: ["x"], settings: { host: "h" }, parts: {} };

  expect(await generate(given)).toEqual({ name: "a", label: "made up", tags: ["x"], settings: { host: "h" } });
});

test("a write-only value and what is computed never show", async () => {
  const generated = await generate({ secret_wo: "s3cret" });

  expect(Object.keys(generated)).toEqual(["name", "label"]);
});

test("the same goes for what is nested", async () => {
  const given = {
    details: { level: "info", note: "n" },
    parts: { p: { color: "red", finish: "matt" }, q: { color: "blue", finish: "gloss" } },
    rows: [{ cell: "1", align: "left" }],
  };

  expect(await generate(given)).toMatchObject({
    details: { level: null, note: "n", tone: "warm" },
    parts: { p: { color: "red", finish: null }, q: { color: "blue", finish: "gloss" } },
    rows: [{ cell: "1", align: null }],
  });
});

test("a resource has the last word on it", async () => {
  const toConfig: Thing["toConfig"] = ({ state, config }) => {
    expect(state).toMatchObject({ name: "a", label: "made up", mode: "basic" });
    expect(config).toMatchObject({ name: "a", label: "made up", mode: null });
    return { label: null, mode: "basic", settings: {}, details: null };
  };

  expect(await generate({}, { toConfig })).toEqual({ name: "a", mode: "basic", settings: {} });
});

test("what cannot be managed is refused with the reason, and there is no configuration", async () => {
  const { resource } = managedExample({
    toConfig: ({ report }) => {
      report.error("It is global", "Nobody but Airbyte can change it.");
      return {};
    },
  });
  await resource.apply({ name: "a" });

  await expect(resource.generateConfig()).rejects.toThrow("It is global\nNobody but Airbyte can change it.");
});

test("an attribute that the resource does not have is a bug of ours", async () => {
  const { resource } = managedExample({ toConfig: () => ({ nothing: 1 }) as object });
  await resource.apply({ name: "a" });

  await expect(resource.generateConfig()).rejects.toThrow('Cannot export thing "a"');
});

test("a name of any length leaves room for the summary", async () => {
  const fail = (): never => {
    throw new TypeError("no");
  };
  const { resource } = managedExample({ toConfig: fail });
  await resource.apply({ name: "n".repeat(200) });

  await expect(resource.generateConfig()).rejects.toThrow(/^Cannot export thing "n+…"/);
});

test("a shortened name does not end with half of a character", async () => {
  const { resource } = managedExample({
    toConfig: () => {
      throw new TypeError("oh");
    },
  });
  const name = `n${"👍".repeat(40)}`;
  await resource.apply({ name });

  await expect(resource.generateConfig()).rejects.toThrow(/^Cannot export thing "n(👍)+…"/u);
});
