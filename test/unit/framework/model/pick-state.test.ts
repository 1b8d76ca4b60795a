import { attr, pickState } from "../../../../src/framework";

const attributes = {
  id: attr.string.computed({ description: "ID." }),
  color: attr.string.computed({ description: "Color.", nullable: true }),
};

test("a state has the attributes and nothing else, and null for what is left out", () => {
  expect(pickState(attributes, { id: "1", ...{ tombstone: false } })).toEqual({ id: "1", color: null });
});
