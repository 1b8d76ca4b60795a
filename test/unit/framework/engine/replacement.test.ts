import { UNKNOWN } from "../../../support/core";
import { managedExample } from "../../../support/framework/example-resource";

test.each([
  ["an attribute", { region: "eu" }, { region: "us" }, ["region"]],
  ["an attribute that is taken away", { region: "eu" }, {}, ["region"]],
  ["an attribute that is not known yet", { region: "eu" }, { region: UNKNOWN }, ["region"]],
  ["a value that is used at creation only", { maker: "us" }, { maker: "them" }, ["maker"]],
  ["a nested attribute", { details: { shape: "round" } }, { details: { shape: "flat" } }, ["details.shape"]],
  ["a nested attribute with its object", {}, { details: { shape: "flat" } }, ["details.shape"]],
])("%s that replaces plans a new object", async (_name, before, after, replace) => {
  const { resource } = managedExample();
  await resource.apply({ name: "a", ...before });

  const plan = await resource.plan({ name: "a", ...after });

  expect(plan).toMatchObject({ action: "replace", replace, planned: { id: UNKNOWN_ID, label: UNKNOWN_ID } });
});

/** Not null is promised, so that a condition on an id can be planned. */
const UNKNOWN_ID = { refinement: { notNull: true } };

test.each([
  ["told of for the first time, as after an import", {}, { maker: "us" }],
  ["told of no more", { maker: "us" }, {}],
])("a value that is used at creation only replaces nothing when it is %s", async (_name, before, after) => {
  const { resource } = managedExample();
  await resource.apply({ name: "a", ...before });

  const plan = await resource.plan({ name: "a", ...after });

  expect(plan).toMatchObject({ action: "update", replace: [] });
});

test("a replacement deletes first and creates then", async () => {
  const { resource, shelf } = managedExample();
  await resource.apply({ name: "a", region: "eu" });

  await resource.apply({ name: "a", region: "us" });

  expect(shelf.calls).toEqual(["create", "delete", "create"]);
});

test("the creation in a replacement is told which object it replaces, and nothing of that is stored", async () => {
  const predecessors: (string | null)[] = [];
  const { resource } = managedExample({ plan: ({ predecessor }) => void predecessors.push(predecessor) });
  await resource.apply({ name: "a", region: "eu" }, { settles: false });
  const id = resource.state()?.id;
  predecessors.length = 0;

  await resource.plan({ name: "a", region: "us" });

  expect(predecessors).toEqual([null, id]);
  expect(Object.keys(resource.memory())).not.toContain("framework.predecessor");
});
