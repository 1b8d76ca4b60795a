import { bareProvider as provider } from "../../../support/provider/bare-provider";
import { terraform, UNKNOWN } from "../../../support/core";

const core = terraform(provider);
const NEW_YEAR = "2025-01-01T00:00:00Z";
const NOON = "0 0 12 * * ?";

describe("cron_next", () => {
  test.each<[string, unknown[], string[]]>([
    [
      "starts after the given time",
      [NOON, "2025-01-01T12:00:00Z", 2],
      ["2025-01-02T12:00:00Z", "2025-01-03T12:00:00Z"],
    ],
    ["reads times of other zones", [NOON, "2025-01-01T13:59:59.5+02:00", 1], ["2025-01-01T12:00:00Z"]],
    ["tells seconds", ["30 0 0 1 1 ? 2026", NEW_YEAR, 1], ["2026-01-01T00:00:30Z"]],
    ["ends with the schedule", ["0 0 0 1 1 ? 2026", NEW_YEAR, 5], ["2026-01-01T00:00:00Z"]],
    ["finds none for a date that never comes", ["0 0 0 30 2 ?", NEW_YEAR, 3], []],
    ["goes over a leap day", ["0 0 0 29 2 ?", NEW_YEAR, 2], ["2028-02-29T00:00:00Z", "2032-02-29T00:00:00Z"]],
  ])("%s", async (_name, args, runs) => {
    expect(await core.call("cron_next", ...args)).toEqual(runs);
  });

  test("lists a hundred runs at most", async () => {
    expect(await core.call("cron_next", NOON, NEW_YEAR, 100)).toHaveLength(100);
  });

  test.each<[string, unknown[], string]>([
    ["five fields", ["0 12 * * *", NEW_YEAR, 1], '"expression" parameter: 5 fields found'],
    ["a date that is none", [NOON, "2025-02-29T00:00:00Z", 1], '"after" parameter: It must be an RFC 3339 timestamp'],
    ["a time without a zone", [NOON, "2025-01-01T00:00:00", 1], '"after" parameter'],
    ["no run", [NOON, NEW_YEAR, 0], '"count" parameter: It must be a whole number from 1 to 100.'],
    ["too many runs", [NOON, NEW_YEAR, 101], '"count" parameter'],
    ["half a run", [NOON, NEW_YEAR, 1.5], '"count" parameter'],
    ["more runs than numbers can say", [NOON, NEW_YEAR, Number.MAX_VALUE], '"count" parameter'],
  ])("refuses %s", async (_name, args, message) => {
    await expect(core.call("cron_next", ...args)).rejects.toThrow(message);
  });
});

describe("cron_describe", () => {
  test("says a schedule in words", async () => {
    expect(await core.call("cron_describe", "0 15 10 ? JUN 6#3")).toBe(
      "At 10:15 UTC on the third Friday of the month, in June",
    );
  });

  test.each([
    ["five fields", "0 12 * * *", NOON],
    ["AWS's wrapper", `cron(${NOON})`, NOON],
    ["a zone at the end", `${NOON} UTC`, NOON],
    ["a macro", "@daily", "0 0 0 * * ?"],
    ["two kinds of days", "0 0 12 * * *", NOON],
  ])("answers %s with the right spelling", async (_name, wrong, right) => {
    await expect(core.call("cron_describe", wrong)).rejects.toThrow(`Did you mean \`${right}\`?`);
  });
});

describe("tags_match", () => {
  test.each([
    ["one selected tag is enough", ["a", "b"], ["b", "c"], "any", true],
    ["no selected tag is carried", ["a"], ["b"], "any", false],
    ["all selected tags are carried", ["a", "b", "c"], ["a", "b"], "all", true],
    ["one of all is missing", ["a"], ["a", "b"], "all", false],
    ["a token without tags is offered everything", ["a"], [], "all", true],
    ["and what has no tags either", [], [], "any", true],
    ["what has no tags is not selected by any", [], ["a"], "any", false],
    ["tags are compared to the letter", ["Pro"], ["pro"], "any", false],
  ])("%s", async (_name, carried, selected, mode, expected) => {
    expect(await core.call("tags_match", carried, selected, mode)).toBe(expected);
  });

  test("another mode is refused, even where it would not matter", async () => {
    await expect(core.call("tags_match", [], [], "ALL")).rejects.toThrow(
      '"mode" parameter: It must be "any" or "all".',
    );
  });
});

describe("region_id", () => {
  const EU = "b9e48d61-f082-4a14-a8d0-799a907938cb";

  test.each([
    ["us", "645a183f-b12b-4c6e-8ad3-99e165603450"],
    ["eu", EU],
    ["EU", EU],
    [EU, EU],
    ["11111111-2222-3333-4444-555555555555", "11111111-2222-3333-4444-555555555555"],
  ])("%s is %s", async (name, id) => {
    expect(await core.call("region_id", name)).toBe(id);
  });

  test.each(["mars", "", " eu", "constructor"])("%p is refused with the names that there are", async (name) => {
    await expect(core.call("region_id", name)).rejects.toThrow(
      '"name" parameter: It must be the UUID of a region, or its name: "us" or "eu".',
    );
  });

  test("a region that is not known yet has an ID that is not known yet", async () => {
    expect(await core.call("region_id", UNKNOWN)).toBe(UNKNOWN);
  });
});

test.each(provider.functions)("$name documents itself and every parameter", ({ description, summary, parameters }) => {
  const sentences = [description, ...parameters.map((one) => one.description)];

  expect(sentences.filter((text) => !/^[A-Z`].*\.$/s.test(text))).toEqual([]);
  expect(summary).toMatch(/^[A-Z].*[^.]$/);
});
