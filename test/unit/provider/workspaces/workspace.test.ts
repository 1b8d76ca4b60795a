import { toUnmet, type Plan } from "../../../../src/provider/workspaces/workspace";

const PLAN: Plan = { name: "acme", region: "eu", adopt_existing: true, deletion_protection: false };
const MADE = { id: "9418d510-6a41-4329-b68d-3e133b8265b8", name: "Acme", status: "active", tombstone: false };

test.each([
  ["nothing, if nothing is said", {}, {}],
  ["nothing that is there already", { status: "active" }, {}],
  ["what differs", { status: "inactive" }, { status: "inactive" }],
  ["what the answer does not show", { cache_enabled: true }, { cache_enabled: true }],
] as const)("a new workspace is given %s", (_what, said, unmet) => {
  expect(toUnmet({ ...PLAN, ...said }, MADE)).toEqual(unmet);
});
