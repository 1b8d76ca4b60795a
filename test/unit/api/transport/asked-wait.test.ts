import { toAskedWait, toWish } from "../../../../src/api/transport/asked-wait";

const NOW = Date.parse("2026-05-06T10:00:00Z");
const MOMENT = "Wed, 06 May 2026 10:00:00 GMT";
const PAST = "Wed, 06 May 2026 09:00:00 GMT";

test.each([
  ["seconds", { "retry-after": "2" }, 2000, "asks to wait for 2 seconds"],
  ["no wait at all", { "retry-after": "0" }, 0, "asks to wait for 0 seconds"],
  ["a part of a second", { "retry-after": "0.25" }, 250, "asks to wait for less than a second"],
  ["a date", { "retry-after": "Wed, 06 May 2026 10:00:30 GMT" }, 30_000, "asks to wait for 30 seconds"],
  ["a date in another form", { "retry-after": "2026-05-06T10:00:30Z" }, 30_000, "asks to wait for 30 seconds"],
  ["a whole day", { "retry-after": "86400" }, 86_400_000, "asks to wait for 86400 seconds"],
  ["a reset in seconds", { "x-ratelimit-reset": "7" }, 7000, "asks to wait for 7 seconds"],
  ["a reset as Unix time", { "x-ratelimit-reset": String(NOW / 1000 + 9) }, 9000, "asks to wait for 9 seconds"],
  ["a reset in the past", { "x-ratelimit-reset": String(NOW / 1000 - 9) }, 0, "asks to wait for 0 seconds"],
  ["Retry-After before a reset", { "retry-after": "1", "x-ratelimit-reset": "7" }, 1000, "asks to wait for 1 second"],
  ["a reset in a billion seconds", { "x-ratelimit-reset": "1000000000" }, 1e12, "asks to wait for 1000000000 seconds"],
  ["a reset that is a word", { "x-ratelimit-reset": "soon" }, undefined, null],
  [
    "a reset behind a date in the past",
    { "retry-after": PAST, "x-ratelimit-reset": "7" },
    7000,
    `says Retry-After: ${PAST}, which has passed, and asks to wait for 7 seconds`,
  ],
  ["this very moment", { "retry-after": MOMENT }, 0, `says Retry-After: ${MOMENT}, which has passed`],
  [
    "a date that HTTP does not have",
    { "retry-after": "12 May 2027" },
    undefined,
    "says Retry-After: 12 May 2027, which cannot be read",
  ],
  [
    "a date that begins with its day",
    { "retry-after": "06-May-2027" },
    undefined,
    "says Retry-After: 06-May-2027, which cannot be read",
  ],
  ["a letter before a year", { "retry-after": "z 2027" }, undefined, "says Retry-After: z 2027, which cannot be read"],
  [
    "as many letters as are shown",
    { "retry-after": "x".repeat(60) },
    undefined,
    `says Retry-After: ${"x".repeat(60)}, which cannot be read`,
  ],
  ["nothing", {}, undefined, null],
  ["a date in the past", { "retry-after": PAST }, 0, `says Retry-After: ${PAST}, which has passed`],
  ["less than nothing", { "retry-after": "-5" }, undefined, "says Retry-After: -5, which cannot be read"],
  ["a word", { "retry-after": "soon" }, undefined, "says Retry-After: soon, which cannot be read"],
  ["nothing in many letters", { "retry-after": "" }, undefined, "says Retry-After: (empty), which cannot be read"],
  [
    "a reset behind an unreadable Retry-After",
    { "retry-after": "soon", "x-ratelimit-reset": "7" },
    7000,
    "says Retry-After: soon, which cannot be read, and asks to wait for 7 seconds",
  ],
  [
    "something that would move a terminal",
    { "retry-after": "\u001b[2J" },
    undefined,
    "says Retry-After: \\u001b[2J, which cannot be read",
  ],
  [
    "an essay",
    { "retry-after": "x".repeat(500) },
    undefined,
    `says Retry-After: ${"x".repeat(60)}…, which cannot be read`,
  ],
])("a server that sends %s is understood, and told of", (_what, headers, ms, wish) => {
  const asked = toAskedWait(headers, NOW);

  expect(asked.ms).toBe(ms);
  expect(toWish(asked)).toBe(wish);
});
