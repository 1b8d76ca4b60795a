import {
  attr,
  fromRestapiObject,
  fromRestfulResource,
  fromTerraformData,
  moves,
  type Move,
} from "../../../../src/framework";
import { TerraformError, terraform } from "../../../support/core";
import {
  managedExample,
  providing,
  Shelf,
  thing,
  type ManagedExample,
  type Thing,
} from "../../../support/framework/example-resource";

const TERRAFORM = "terraform.io/builtin/terraform";
const data = (state: object) => ({ provider: TERRAFORM, type: "terraform_data", state: { id: "random", ...state } });

/** A backend with one object that Terraform does not manage. */
async function unmanaged(different: Partial<Thing> = {}): Promise<ManagedExample> {
  const made = managedExample();
  await made.resource.apply({ name: "a", tags: ["x"] });
  const core = terraform(providing(made.shelf, [thing({ moves, ...different })]));
  return { ...made, core, resource: core.resource("test_thing") };
}

test("what was moved here is read by its ID and needs no change", async () => {
  const { resource, shelf } = await unmanaged();

  await resource.move(data({ output: "id1" }));
  const { action } = await resource.apply({ name: "a", tags: ["x"] });

  expect(action).toBe("no-op");
  expect(resource.state()).toMatchObject({ id: "id1", name: "a", tags: ["x"] });
  expect(resource.memory()).toEqual({});
  expect(shelf.calls).toEqual(["create"]);
});

test("what differs from the config is planned as an update, and nothing is made anew", async () => {
  const { resource, shelf } = await unmanaged();
  await resource.move(data({ input: { id: "id1" } }));

  const { action, changed } = await resource.apply({ name: "b", tags: ["x"] });

  expect(action).toBe("update");
  expect(changed).toEqual(["name", "updated_at"]);
  expect(shelf.things.size).toBe(1);
});

test("the ID may be whatever the resource's own import understands", async () => {
  const byName: Thing["import"] = ({ id, api }) =>
    Promise.resolve([...api.things.values()].find(({ name }) => name === id) ?? null);
  const { resource } = await unmanaged({ import: byName });

  await resource.move(data({ input: "a" }));
  await resource.refresh();

  expect(resource.state()).toMatchObject({ id: "id1" });
});

test("what cannot be found is an error and no deletion", async () => {
  const { resource } = await unmanaged();
  await resource.move(data({ output: "id9" }));

  await expect(resource.plan({ name: "a" })).rejects.toThrow(
    'There is no thing "id9" that these credentials can access',
  );

  expect(resource.state()).toMatchObject({ id: "id9" });
});

test("without a refresh there is no plan, for there is nothing but an ID", async () => {
  const { resource } = await unmanaged();
  await resource.move(data({ output: "id1" }));

  await expect(resource.planUnread({ name: "a" })).rejects.toThrow("Plan with a refresh");
});

test("a state without an ID says where it was looked for, and never what was there", async () => {
  const { resource } = await unmanaged();

  const refusal = await resource.move(data({ input: { password: "s3cret" } })).catch((error: unknown) => error);

  expect(refusal).toBeInstanceOf(TerraformError);
  expect(String(refusal)).toContain(
    "Cannot move to thing\nThe state of the terraform_data has no ID. Looked at: output, input",
  );
  expect(String(refusal)).not.toContain("s3cret");
});

test.each([
  ["another type", { provider: TERRAFORM, type: "null_resource" }, "A null_resource of terraform.io/builtin/terraform"],
  ["another provider", { provider: "example.com/a/b", type: "terraform_data" }, "A terraform_data of example.com/a/b"],
])("an object of %s is refused with what is possible", async (_name, source, message) => {
  const { resource } = await unmanaged();

  const run = resource.move({ ...source, state: { id: "id1" } });

  await expect(run).rejects.toThrow(`${message} cannot become a thing`);
  await expect(run).rejects.toThrow("from terraform_data, restapi_object, restful_resource");
});

test("a resource that takes nothing over says so", async () => {
  const resource = terraform(providing(new Shelf(), [thing()])).resource("test_thing");

  await expect(resource.move(data({ output: "id1" }))).rejects.toThrow(
    "Moves are possible from no other resource type",
  );
});

/** As Terraform stores a value of dynamic type. */
const dynamic = (value: unknown, type: unknown) => ({ value, type });

test.each<[string, Move, object, string | null]>([
  ["an output that is an ID", fromTerraformData, { output: dynamic("a", "string") }, "a"],
  ["an output with an ID", fromTerraformData, { output: dynamic({ id: "a" }, ["object", { id: "string" }]) }, "a"],
  ["an input with an ID", fromTerraformData, { output: null, input: dynamic({ id: "a" }, ["map", "string"]) }, "a"],
  ["an input that is JSON", fromTerraformData, { input: dynamic('{"id":"a"}', "string") }, "a"],
  ["triggers with an ID", fromTerraformData, { triggers_replace: dynamic({ id: "a" }, ["map", "string"]) }, "a"],
  ["an ID that is a number", fromTerraformData, { input: dynamic(7, "number") }, "7"],
  ["output before input", fromTerraformData, { output: dynamic("a", "string"), input: dynamic("b", "string") }, "a"],
  ["no more than its own random ID", fromTerraformData, { id: "a" }, null],
  ["a list", fromTerraformData, { input: dynamic(["a"], ["tuple", ["string"]]) }, null],
  ["an empty text", fromTerraformData, { input: dynamic(" ", "string") }, null],
  ["an ID of its own", fromRestapiObject, { id: "a", api_response: '{"id":"b"}' }, "a"],
  ["an answer", fromRestapiObject, { id: "", api_response: '{"id":"b"}', create_response: '{"id":"c"}' }, "b"],
  ["the answer to its creation", fromRestapiObject, { api_response: null, create_response: '{"id":"c"}' }, "c"],
  ["an answer that is no JSON", fromRestapiObject, { api_response: "{oops" }, null],
  ["an answer without an ID", fromRestapiObject, { api_response: "plain" }, null],
  [
    "an output with an ID",
    fromRestfulResource,
    { id: "/things/b", output: dynamic({ id: "a" }, ["map", "string"]) },
    "a",
  ],
  ["a path", fromRestfulResource, { id: "/api/things/a%20b/?expand=all", output: dynamic({}, ["object", {}]) }, "a b"],
  ["a path that is not encoded", fromRestfulResource, { id: "/things/100%" }, "100%"],
  ["an empty path", fromRestfulResource, { id: "/" }, null],
])("of %s, the ID is found", (_name, move, state, id) => {
  expect(move.to(state as Record<string, unknown>)).toBe(id);
});

test.each([
  ["terraform_data", "terraform.io/builtin/terraform", { input: "id1" }],
  ["terraform_data", "terraform", { input: "id1" }],
  ["restapi_object", "registry.terraform.io/mastercard/restapi", { id: "id1" }],
  ["restapi_object", "registry.opentofu.org/Mastercard/restapi", { id: "id1" }],
  ["restapi_object", "restapi", { id: "id1" }],
  ["restful_resource", "registry.terraform.io/magodo/restful", { id: "/things/id1" }],
  ["restful_resource", "restful", { id: "/things/id1" }],
])("a %s is taken over from %s", async (type, provider, state) => {
  const { resource } = await unmanaged();

  await resource.move({ type, provider, state });

  expect(resource.state()).toMatchObject({ id: "id1" });
});

describe("an object of the same type, whose provider has another address", () => {
  const STORED = { id: "id1", name: "a", size: 7 };

  test("keeps its state and what was remembered of it, and nothing is read", async () => {
    const { resource, shelf } = await unmanaged({ moves: [] });
    shelf.things.clear();

    await resource.move({
      type: "test_thing",
      provider: "example.com/mine/test",
      state: STORED,
      private: { salt: "s" },
    });

    expect(resource.state()).toMatchObject(STORED);
    expect(resource.memory()).toEqual({ salt: "s" });
  });

  test("is brought to the version of today, and so is its identity", async () => {
    const rename = ({ title, ...rest }: Record<string, unknown>) => ({ ...rest, name: title });
    const { resource } = await unmanaged({
      version: 1,
      upgrades: { 0: rename },
      identity: {
        version: 1,
        upgrades: { 0: ({ key }) => ({ id: key }) },
        attributes: { id: attr.string.required({ description: "ID." }) },
        of: ({ id }) => ({ id }),
      },
    });

    await resource.move({
      type: "test_thing",
      provider: "test",
      state: { id: "id1", title: "a" },
      identity: { value: { key: "id1" }, version: 0 },
    });

    expect(resource.state()).toMatchObject({ id: "id1", name: "a" });
    expect(resource.identity()).toEqual({ id: "id1" });
  });

  test("is refused where a newer version has written it", async () => {
    const { resource } = await unmanaged();

    const run = resource.move({ type: "test_thing", provider: "test", state: STORED, version: 9 });

    await expect(run).rejects.toThrow("written by a newer version");
  });
});
