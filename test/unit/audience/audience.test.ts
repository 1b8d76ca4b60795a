import { isOffered, TAGS_MODES } from "../../../src/audience";

test.each(TAGS_MODES)("a token that selects no tags is offered every template, mode %s", (mode) => {
  expect(isOffered([], [], mode)).toBe(true);
  expect(isOffered(["pro"], [], mode)).toBe(true);
});

test("any: one of the selected tags is enough", () => {
  expect(isOffered(["pro"], ["free", "pro"], "any")).toBe(true);
  expect(isOffered(["beta"], ["free", "pro"], "any")).toBe(false);
});

test("all: every selected tag is needed, and more do no harm", () => {
  expect(isOffered(["hipaa", "pro", "beta"], ["pro", "hipaa"], "all")).toBe(true);
  expect(isOffered(["pro"], ["pro", "hipaa"], "all")).toBe(false);
});

test("tags are compared to the letter", () => {
  expect(isOffered(["Pro"], ["pro"], "any")).toBe(false);
});
