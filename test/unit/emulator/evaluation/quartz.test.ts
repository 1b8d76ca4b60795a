import { looksLikeQuartz, toCronDescription, toStoredCron } from "../../../../src/emulator/evaluation/quartz";
import { toSwitches } from "../../../../src/emulator/switches";

test.each(["0 0 12 * * ?", "0 15 10 ? * 6#3", "0 0 0/4 L-3 * ? 2099", "0 0 12 ? * MON-FRI", "0 0 12 * * ? UTC"])(
  "%s may be Quartz",
  (expression) => {
    expect(looksLikeQuartz(expression)).toBe(true);
  },
);

test.each(["0 0 * * *", "@daily", "cron(0 4 * * * ?)", "0 0 12 * * *", "0 0 12 ? * ?", "0 0 12 * * ? 2099 UTC+1", ""])(
  "%j is clearly none",
  (expression) => {
    expect(looksLikeQuartz(expression)).toBe(false);
  },
);

test("a server may put its zone behind a schedule", () => {
  const switches = toSwitches({ cronStored: "with-zone" });

  expect(toStoredCron("0 0 12 * * ?", switches)).toBe("0 0 12 * * ? UTC");
  expect(toStoredCron("0 0 12 * * ? UTC", switches)).toBe("0 0 12 * * ? UTC");
});

test("a schedule is taken as it is unless it is to be checked", () => {
  expect(toStoredCron("@daily", toSwitches({}))).toBe("@daily");
  expect(() => toStoredCron("@daily", toSwitches({ cronValidation: "lenient" }))).toThrow("invalid Quartz");
});

test.each([
  ["0 0 12 * * ?", "At 12:00 PM"],
  ["0 0 0 * * ?", "At 12:00 AM"],
  ["0 0 6 ? * 2", "On the schedule 0 0 6 ? * 2"],
])("%s is described", (expression, description) => {
  expect(toCronDescription(expression, toSwitches({}))).toEqual({ description, is_valid: true });
});
