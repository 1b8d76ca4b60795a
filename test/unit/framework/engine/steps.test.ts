import { createEngine } from "../../../../src/framework";
import { terraform } from "../../../support/core";
import { providing, Shelf, thing } from "../../../support/framework/example-resource";

const FULL = {
  name: "shelf-name",
  size: 1,
  tags: ["x"],
  settings: { host: "hidden-host" },
  details: { note: "n" },
  parts: { p: { color: "red" } },
};

/** Runs a life of one object, and answers with the steps of each operation. */
async function live(): Promise<string[]> {
  const steps: object[] = [];
  const engine = createEngine(
    providing(new Shelf(), [thing()]),
    () => undefined,
    (step) => void steps.push(step),
  );
  const resource = terraform(() => engine).resource("test_thing");
  await resource.apply(FULL);
  await resource.apply({ ...FULL, settings: { host: "another-host" } });
  return steps.map((step) => JSON.stringify(step));
}

test("each step of plan, apply and read is told, with the attributes that it is about", async () => {
  const lines = await live();

  expect(lines).toContain(
    '{"operation":"plan","type":"thing","step":"defaults and spellings settled","attributes":["settings"]}',
  );
  expect(lines).toContain('{"operation":"apply","type":"thing","step":"update asked for"}');
  expect(lines).toContain(
    '{"operation":"apply","type":"thing","step":"answer compared with the plan","attributes":[]}',
  );
  expect(lines).toContain(
    '{"operation":"read","type":"thing","step":"answer compared with the state","attributes":[]}',
  );
});

test("no step holds a value", async () => {
  const text = (await live()).join("\n");

  expect(text).not.toMatch(/shelf-name|hidden-host|another-host/);
});
