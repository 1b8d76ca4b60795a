import { Typed, UNKNOWN, type Type, type Value } from "../../../../src/cty";
import type { AttributeSchema } from "../../../../src/framework";
import { learnSecrets } from "../../../../src/protocol/messages/schema-secrets";
import { toShown } from "../../../../src/protocol/process/redaction";

const ORDINARY = {
  description: "",
  required: false,
  optional: true,
  computed: false,
  sensitive: false,
  writeOnly: false,
};

const named: Type = ["object", { api_key: "string" }];

function nest(nesting: "single" | "list" | "set" | "map"): AttributeSchema {
  return { ...ORDINARY, nested: { nesting, attributes: { pin: { ...ORDINARY, type: "string", sensitive: true } } } };
}

/** Text that is shown for the secret after a value with it was learned. */
function show(secret: string, attribute: AttributeSchema, value: Value): string {
  learnSecrets({ attributes: { it: attribute } }, { it: value });
  return toShown(secret);
}

describe("secrets of a schema", () => {
  it.each<[place: string, attribute: AttributeSchema, toValue: (secret: string) => Value]>([
    ["a sensitive attribute", { ...ORDINARY, type: "string", sensitive: true }, (secret) => secret],
    ["a write-only attribute", { ...ORDINARY, type: "string", writeOnly: true }, (secret) => secret],
    ["a nested object", nest("single"), (pin) => ({ pin })],
    ["a nested list", nest("list"), (pin) => [{ pin }]],
    ["a nested set", nest("set"), (pin) => [null, { pin }]],
    ["a nested map", nest("map"), (pin) => ({ a: { pin } })],
    ["an object's secret name", { ...ORDINARY, type: named }, (secret) => ({ api_key: secret })],
    ["a map's secret name", { ...ORDINARY, type: ["map", "string"] }, (secret) => ({ api_key: secret })],
    ["a list of objects", { ...ORDINARY, type: ["list", named] }, (secret) => [{ api_key: secret }]],
    ["a tuple", { ...ORDINARY, type: ["tuple", ["string", named]] }, (secret) => ["a", { api_key: secret }]],
    ["an open place", { ...ORDINARY, type: "dynamic" }, (secret) => new Typed(named, { api_key: secret })],
    [
      "an open place in a list",
      { ...ORDINARY, type: ["list", "dynamic"] },
      (secret) => [new Typed(named, { api_key: secret })],
    ],
  ])("are learned from %s", (place, attribute, toValue) => {
    const secret = `hush-${place.replaceAll(" ", "-")}-9137`;
    expect(show(secret, attribute, toValue(secret))).toBe("(hidden)");
  });

  it.each<[place: string, attribute: AttributeSchema, toValue: (text: string) => Value]>([
    ["an ordinary attribute", { ...ORDINARY, type: "string" }, (text) => text],
    ["a list of strings", { ...ORDINARY, type: ["list", "string"] }, (text) => [text]],
    ["an ordinary name", { ...ORDINARY, type: ["map", "string"] }, (text) => ({ region: text })],
  ])("are not seen in %s", (place, attribute, toValue) => {
    const text = `plain-${place.replaceAll(" ", "-")}-5521`;
    expect(show(text, attribute, toValue(text))).toBe(text);
  });

  it.each([null, UNKNOWN])("wait for values that are not there yet", (value) => {
    expect(() => show("anything", nest("list"), value)).not.toThrow();
    expect(() => learnSecrets({ attributes: { it: nest("single") } }, value)).not.toThrow();
  });
});
