import { findDefaults, listSecretPaths, toDefaults, toSettingPathText } from "../../../../src/specs";
import { LIGHTHOUSE } from "../../../support/specs/example-spec";

test("secrets of a spec are listed by place, in lists and in every alternative", () => {
  expect(listSecretPaths(LIGHTHOUSE)).toEqual([
    ["lamps", "*", "pin"],
    ["auth", "client_secret"],
    ["auth", "api_key"],
  ]);
});

test("paths are printed as a person writes them", () => {
  expect(toSettingPathText(["lamps", 0, "x.y", "pin"])).toBe('lamps[0]["x.y"].pin');
  expect(toSettingPathText(["lamps", "*", "pin"])).toBe("lamps.*.pin");
});

test("the default of a setting is found by its place, nothing for one without, null for one the spec does not know", () => {
  const defaults = toDefaults(LIGHTHOUSE);

  expect(findDefaults(defaults, ["port"])).toEqual([443]);
  expect(findDefaults(defaults, ["host"])).toEqual([]);
  expect(findDefaults(defaults, ["lamps", 3, "name"])).toEqual([]);
  expect(findDefaults(defaults, ["colour"])).toBeNull();
});

test("a discriminator has a default in each alternative", () => {
  expect(findDefaults(toDefaults(LIGHTHOUSE), ["auth", "method"])).toEqual(["oauth2.0", "key"]);
});

test("the default of a group is one of the settings in it", () => {
  const spec = {
    properties: { ssl: { default: { mode: "prefer" }, properties: { mode: { type: "string", default: "off" } } } },
  };

  expect(findDefaults(toDefaults(spec), ["ssl", "mode"])).toEqual(["prefer", "off"]);
});
