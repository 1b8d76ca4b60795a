import fc from "../../../support/properties";
import { findCrowds, parseQuartz } from "../../../../src/quartz";
import { expressions } from "../../../support/quartz/cron-expressions";

const NOW = new Date("2026-11-28T10:30:00Z");
const MINUTE = 60_000;

test("schedules that start in the same minute are a crowd, whatever their second and spelling", () => {
  const crowds = crowdsOf(["0 0 3 * * ?", "30 0 3 * * ?", "0 0 0/3 * * ?", "0 1 3 * * ?"], 3);

  expect(crowds).toEqual([{ minute: "2026-11-29T03:00", members: [0, 1, 2] }]);
});

test("fewer than the size are no crowd", () => {
  expect(crowdsOf(["0 0 3 * * ?", "0 0 3 * * ?"], 3)).toEqual([]);
});

test("schedules of different days meet on the day that they share", () => {
  expect(crowdsOf(["0 0 3 ? * MON", "0 0 3 ? * TUE"], 2)).toEqual([]);
  expect(crowdsOf(["0 0 3 ? * MON", "0 0 3 1 * ?"], 2)).toEqual([{ minute: "2027-02-01T03:00", members: [0, 1] }]);
});

test("the most crowded minute comes first, and one that adds too few others is left out", () => {
  const crowds = crowdsOf(
    ["0 0 * * * ?", "0 0 * * * ?", "0 0 4 * * ?", "0 0 5 * * ?", "0 20 6 * * ?", "0 20 6 * * ?"],
    2,
  );

  expect(crowds).toEqual([
    { minute: "2026-11-29T04:00", members: [0, 1, 2] },
    { minute: "2026-11-29T06:20", members: [4, 5] },
  ]);
});

test("schedules that are over or never come are in no crowd", () => {
  expect(crowdsOf(["0 0 3 * * ? 2020", "0 0 3 * * ? 2020", "0 0 3 30 2 ?", "0 0 3 30 2 ?"], 2)).toEqual([]);
  expect(crowdsOf(["L 0 3 * * ?", "L 0 3 * * ?"], 2)).toEqual([]);
});

test("who is in a crowd that is left out is new to the next one", () => {
  const crowds = crowdsOf(["0 0 4 * * ?", "0 0 4 * * ?", "0 0 4,5 * * ?", "0 0 5,6 * * ?", "0 0 6 * * ?"], 2);

  expect(crowds).toEqual([
    { minute: "2026-11-29T04:00", members: [0, 1, 2] },
    { minute: "2026-11-29T06:00", members: [3, 4] },
  ]);
});

test("a crowd is looked for on the 366 days from the next midnight on", () => {
  const twice = (text: string) => crowdsOf([text, text], 2).map(({ minute }) => minute);

  expect(twice("0 0 3 28 11 ? 2026")).toEqual([]);
  expect(twice("0 0 3 29 11 ? 2026")).toEqual(["2026-11-29T03:00"]);
  expect(twice("0 0 3 29 11 ? 2027")).toEqual(["2027-11-29T03:00"]);
  expect(twice("0 0 3 30 11 ? 2027")).toEqual([]);
});

test("each member of a crowd runs in its minute", () => {
  fc.assert(
    fc.property(fc.array(expressions, { minLength: 2, maxLength: 12 }), (all) => {
      const scheduled = all.map((each) => ({ of: each, quartz: parseQuartz(each.text) }));

      for (const { minute, members } of findCrowds(scheduled, { size: 2, now: NOW }))
        for (const { takes } of members) {
          const seconds = Array.from({ length: 60 }, (_, second) => new Date(minute.getTime() + second * 1000));
          expect(seconds.some((second) => takes(second))).toBe(true);
          expect(minute.getTime() % MINUTE).toBe(0);
        }
    }),
  );
});

function crowdsOf(texts: readonly string[], size: number) {
  const scheduled = texts.map((text, of) => ({ of, quartz: parseQuartz(text) }));
  return findCrowds(scheduled, { size, now: NOW }).map(({ minute, members }) => ({
    minute: minute.toISOString().slice(0, 16),
    members,
  }));
}
