import { timestamps } from "../../../../src/emulator/data/timestamps";

test("times have microseconds, and are never the same", () => {
  const clock = { now: () => Date.parse("2026-05-06T10:15:30.999Z") };
  const now = timestamps(clock);

  expect([now(), now()]).toEqual(["2026-05-06T10:15:30.999345Z", "2026-05-06T10:15:30.999346Z"]);
});
