import { terraform } from "../../../../src/protocol/messages/codecs";
import { toAttributePath, toDiagnostics, toSchema } from "../../../../src/protocol/messages/diagnostics-and-schema";
import { fakeEngine } from "../../../support/protocol/fake-engine";

const { Severity } = terraform.Diagnostic;
const { NestingMode } = terraform.Schema.Object;

test("a path keeps attributes, keys and indexes apart, the first index too", () => {
  const message = toAttributePath([{ attribute: "parts" }, { key: "" }, { index: 0 }]);

  const read = terraform.AttributePath.decode(terraform.AttributePath.encode(message).finish());
  expect(read.steps.map((step) => ({ ...step }))).toEqual([
    { attribute_name: "parts" },
    { element_key_string: "" },
    { element_key_int: expect.anything() },
  ]);
  expect(Number(read.steps[2]!.element_key_int)).toBe(0);
});

test("a diagnostic points at its attribute, or at nothing when it is about the whole", () => {
  const messages = toDiagnostics([
    { severity: "error", summary: "No", detail: "Why", path: [{ attribute: "name" }] },
    { severity: "warning", summary: "Hm", detail: "Why", path: [] },
  ]);

  expect(messages).toEqual([
    { severity: Severity.ERROR, summary: "No", detail: "Why", attribute: { steps: [{ attribute_name: "name" }] } },
    { severity: Severity.WARNING, summary: "Hm", detail: "Why", attribute: null },
  ]);
});

test("a diagnostic about a place inside an attribute points at the attribute, and tells the place", () => {
  const path = [{ attribute: "config" }, { attribute: "hosts" }, { index: 0 }];

  const [message] = toDiagnostics([{ severity: "error", summary: "No", detail: "Why.", path }]);

  expect(message).toMatchObject({
    detail: "config.hosts[0]: Why.",
    attribute: { steps: [{ attribute_name: "config" }] },
  });
});

test("a schema is told attribute by attribute, nested ones within", () => {
  const schema = toSchema(fakeEngine().schema().resources.fake_thing!);

  const { version, block } = terraform.Schema.decode(terraform.Schema.encode(schema).finish());
  const [name, size, parts] = block!.attributes!;
  expect(Number(version)).toBe(3);
  expect(block!.description).toBe("A thing.");
  expect(name).toMatchObject({ name: "name", required: true, type: Buffer.from('"string"') });
  expect(size).toMatchObject({ sensitive: true, deprecated: true, deprecation_message: "Use `name`." });
  expect(parts).toMatchObject({ optional: true, nested_type: { nesting: NestingMode.MAP } });
  expect(parts!.type).toHaveLength(0);
  expect(parts!.nested_type!.attributes).toMatchObject([{ name: "name", write_only: true }]);
});
