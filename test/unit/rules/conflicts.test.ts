import { isUnknown, UNKNOWN } from "../../../src/framework";
import { explainConflict, listConflicts as listAll } from "../../../src/rules";

const listConflicts = (config: unknown, secrets: unknown) => listAll(config, secrets, isUnknown);
const NAMES = { config: "destination_config", secrets: "destination_secrets_wo" };

test("a value given in config and secrets is a conflict that is told without the value", () => {
  const conflicts = listConflicts({ ssl_mode: { client_key: "s3cret-a" } }, { ssl_mode: { client_key: "s3cret-b" } });

  const messages = conflicts.map(({ kind, path }) => explainConflict(kind, path.join("."), NAMES));

  expect(messages).toEqual([expect.stringContaining('"ssl_mode.client_key" is set in both destination_config and')]);
  expect(messages.join()).not.toContain("s3cret");
});

test.each([
  { config: { ssl: "s3cret" }, secrets: { ssl: { key: "k" } } },
  { config: { ssl: { mode: "verify" } }, secrets: { ssl: "s3cret" } },
  { config: { ssl: [1] }, secrets: { ssl: { key: "s3cret" } } },
])("a group of settings on one side only is a conflict of shape ($config)", ({ config, secrets }) => {
  const conflicts = listConflicts(config, secrets);

  expect(conflicts).toEqual([{ path: ["ssl"], kind: "shape" }]);
  expect(conflicts.map(({ kind, path }) => explainConflict(kind, path.join("."), NAMES)).join()).not.toContain(
    "s3cret",
  );
});

test.each([
  { config: { a: null, b: {}, c: [] }, secrets: { a: "k", b: "k", c: { d: "k" } } },
  { config: { hosts: [{ name: "a" }] }, secrets: { hosts: [{ password: "p" }, { password: "q" }] } },
  { config: { a: UNKNOWN }, secrets: { a: "k" } },
  { config: { a: "v" }, secrets: { a: UNKNOWN } },
  { config: null, secrets: { a: "k" } },
])("what is empty, elsewhere or not known yet conflicts with nothing ($config, $secrets)", ({ config, secrets }) => {
  expect(listConflicts(config, secrets)).toEqual([]);
});
