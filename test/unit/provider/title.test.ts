import { title } from "../../../src/provider/title";

test("a title that fits is left as it is", () => {
  expect(title`Customers lose "${"n".repeat(43)}"`).toBe(`Customers lose "${"n".repeat(43)}"`);
});

test("a name that is too long is cut, so that the whole has 60 characters", () => {
  const cut = title`Secrets of "${"n".repeat(200)}" have to be set`;

  expect(cut).toHaveLength(60);
  expect(cut).toBe(`Secrets of "${"n".repeat(31)}…" have to be set`);
});

test("of two names, the longer one is cut", () => {
  expect(title`Cannot rename ${"template tag"} "${"n".repeat(200)}"`).toBe(
    `Cannot rename template tag "${"n".repeat(30)}…"`,
  );
});
