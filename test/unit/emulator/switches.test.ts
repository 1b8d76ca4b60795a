import { startEmulator } from "../../../src/emulator";
import { SWITCHES, toSwitches } from "../../../src/emulator/switches";

test("every switch that is not given has its first value", () => {
  const expected = Object.entries(SWITCHES).map(([name, { values }]) => [name, values[0]]);

  expect(toSwitches({})).toEqual(Object.fromEntries(expected));
});

test("a name that is no switch is an error that lists those there are", () => {
  expect(() => toSwitches({ mask: "yes" })).toThrow(/^There is no switch mask\. There are: era, errorShape, .*\.$/);
});

test("a value that a switch does not have is an error that lists those it has", () => {
  expect(() => toSwitches({ era: "2024" })).toThrow("The switch era cannot be 2024, only 2026-05, 2025-10, 2026-11.");
});

test("an emulator with a wrong switch does not start", async () => {
  // As from JavaScript, where no type warns.
  const switches = { era: "2024" } as never;

  await expect(startEmulator({ switches })).rejects.toThrow(RangeError);
});
