import { guessTiers } from "../../../src/adoption/program/declarations/tiers";

const tag = (name: string, ...templates: string[]) => ({ name, templates: new Set(templates) });

test("a tag is a tier by its name, or by holding all that such a tier holds", () => {
  const guessed = guessTiers([
    tag("free", "a", "b"),
    tag("pro-tier", "a"),
    tag("all customers", "a", "b", "c"),
    tag("beta", "a"),
    tag("Professional services team rooms", "c"),
    tag("eu"),
  ]);

  expect(Object.fromEntries(guessed)).toEqual({
    free: 'Guessed to be a tier, because plans are often called "free".',
    "pro-tier": 'Guessed to be a tier, because its name says "tier".',
    "all customers": 'Guessed to be a tier, because it offers all that "free" does, and more.',
  });
});
