import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import { ConnectionTemplate, SourceTemplate, type l1 } from "../../../constructs";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const LAKE = { name: "lake", connector: "4816b78f-1489-44c1-9060-4b19d5fa9362", config: {} };

let stack: TerraformStack;

beforeEach(() => {
  stack = new TerraformStack(Testing.app(), "catalog");
});

test.each<[string, l1.SourceTemplateCustomization, string]>([
  [
    "a whitelist without streams",
    { streamSelectionMode: "whitelist", streamWhitelist: [] },
    "a whitelist that has none",
  ],
  ["a whitelist that is not there", { streamSelectionMode: "whitelist" }, "a whitelist that has none"],
  ["a whitelist in another mode", { streamSelectionMode: "all", streamWhitelist: ["a"] }, "that has no effect"],
  ["a whitelist in no mode", { streamWhitelist: ["a"] }, "that has no effect"],
])("%s stops the synth", (_, customization, message) => {
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR, customization });

  expect(() => Testing.synth(stack, true)).toThrow(new RegExp(`"catalog/Crm" .*${message}`));
});

test("a whitelist of streams passes, and so does what is known only at plan", () => {
  const mode = new TerraformVariable(stack, "mode", {}).stringValue;
  new SourceTemplate(stack, "Crm", {
    connector: CONNECTOR,
    customization: { streamSelectionMode: "whitelist", streamWhitelist: ["contacts"] },
  });
  new SourceTemplate(stack, "Erp", {
    connector: CONNECTOR,
    customization: { streamSelectionMode: mode, streamWhitelist: [] },
  });

  expect(() => Testing.synth(stack, true)).not.toThrow();
});

test("a schedule that runs right after the first sync is a warning, unless there is no first sync", () => {
  const often = { cron: "0 0/5 * * * ?" };
  const warned = new ConnectionTemplate(stack, "Often", { ...often, destination: LAKE });
  const calm = new ConnectionTemplate(stack, "Calm", {
    ...often,
    destination: { ...LAKE, name: "calm", syncOnCreate: false },
  });

  Testing.synth(stack, true);

  const warningsOf = ({ node }: ConnectionTemplate) => node.metadata.map(({ data }) => String(data)).join("\n");
  expect(warningsOf(warned)).toContain(
    "`0 0/5 * * * ?` starts a sync within 300 seconds of the one that a new source starts with: set syncOnCreate to false, or sync less often.",
  );
  expect(warningsOf(calm)).not.toContain("syncOnCreate");
});

test("a schedule that is legal and unusual is a warning that shows a better one", () => {
  const lake = new ConnectionTemplate(stack, "Lake", { cron: "0 0/5 * * * ?" });

  Testing.synth(stack, true);

  expect(lake.node.metadata.map(({ data }) => String(data)).join()).toMatch(
    /the shortest interval is 1 hour.*Did you mean/s,
  );
});

test("a mask in place of a value stops the synth, and so does a setting that is given twice", () => {
  const mask = "**********";
  new SourceTemplate(stack, "Crm", {
    connector: CONNECTOR,
    defaults: { db: { password: mask }, ssl: { key: "a" } },
    secrets: { ssl: { key: 5 } },
  });

  expect(() => Testing.synth(stack, true)).toThrow(
    '"catalog/Crm" has a mask in place of a value in defaults: "db.password" has the mask that Airbyte shows instead of a secret. Set the secret itself in secrets, or remove it.',
  );
  expect(() => Testing.synth(stack, true)).toThrow(
    '"catalog/Crm" gives a setting twice: "ssl.key" is set in both defaults and secrets. Set it in only one of them: in secrets if it is secret.',
  );
});
