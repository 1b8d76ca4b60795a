import { isCovered, toMirrorPattern, toSourceAddress } from "../../../src/installation/source-address";
import { SOURCE_ADDRESS } from "../../../src/installation/source-address";

test("an address has host, namespace and type", () => {
  expect(toSourceAddress("registry.example.com:8443/data-team/airbyte_embedded")).toEqual({
    host: "registry.example.com:8443",
    namespace: "data-team",
    type: "airbyte_embedded",
  });
});

test.each(["", "airbyteembedded", "data/airbyteembedded", "a/b/c/d", "Host/ns/Type", "../../etc", "a/../b", "h/ns/-x"])(
  "%j is refused, with an example of what is right",
  (text) => {
    expect(() => toSourceAddress(text)).toThrow(`Use HOST/NAMESPACE/TYPE, such as ${SOURCE_ADDRESS}`);
  },
);

test("a mirror answers for all of the host that no registry can have, and for one address of any other", () => {
  expect(toMirrorPattern(toSourceAddress(SOURCE_ADDRESS))).toBe("terraform.local/*/*");
  expect(toMirrorPattern(toSourceAddress("registry.example.com/data/airbyte"))).toBe(
    "registry.example.com/data/airbyte",
  );
});

test.each([
  ["terraform.local/*/*", true],
  ["terraform.local/airbyte-embedded/*", true],
  [SOURCE_ADDRESS, true],
  ["*/*/*", true],
  ["registry.terraform.io/*/*", false],
  ["airbyte-embedded/*", false],
])("the pattern %s covers our address: %s", (pattern, expected) => {
  expect(isCovered(toSourceAddress(SOURCE_ADDRESS), pattern)).toBe(expected);
});
