import { SUMMARY_LENGTH } from "../../../src/framework";
import { listTitles } from "../../support/errors/error-texts";
import { OPEN } from "../../support/errors/source-texts";

/** Room that a title leaves for the names in it. */
const ROOM_FOR_NAMES = 20;

const titles = listTitles();

test("titles of errors and warnings are found", () => {
  expect(titles.length).toBeGreaterThan(60);
});

test.each(titles)("the title %j is short, and no sentence", (title) => {
  const room = title.includes(OPEN) ? ROOM_FOR_NAMES : 0;

  expect(title.replaceAll(OPEN, "").length + room).toBeLessThanOrEqual(SUMMARY_LENGTH);
  expect(title).toMatch(/^(["A-Z]|…|[a-z]+_).*[^.!:]$/);
});
