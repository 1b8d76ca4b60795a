import { toPackageBill, toProviderBill, type BillOfMaterials } from "../../../../src/codegen/release/bill-of-materials";
import { toRuntimeComponent } from "../../../../src/codegen/release/runtime-component";

const time = new Date("2026-05-06T07:08:09Z");
const component = (name: string, version = "1.0.0") => ({ "bom-ref": `${name}@${version}`, name, version });

const locked: BillOfMaterials = {
  serialNumber: "urn:uuid:of-this-run",
  metadata: { timestamp: "now", component: component("shop") },
  components: [component("till"), component("coin"), component("chair")],
  dependencies: [
    { ref: "shop@1.0.0", dependsOn: ["till@1.0.0", "chair@1.0.0"] },
    { ref: "till@1.0.0", dependsOn: ["coin@1.0.0"] },
    { ref: "chair@1.0.0", dependsOn: [] },
  ],
};

test("the provider's bill lists what is bundled and the runtimes, and not what is only installed", () => {
  const bundled = [component("till"), component("coin")];
  const runtimes = [toRuntimeComponent("linux-x64")];

  const bill = toProviderBill(locked, bundled, runtimes, { name: "provider", time });

  expect(bill.metadata).toMatchObject({ timestamp: "2026-05-06T07:08:09.000Z", component: { name: "provider" } });
  expect(bill.components.map(({ name }) => name)).toEqual(["till", "coin", "@oven/bun-linux-x64"]);
  expect(bill.dependencies).toEqual([
    { ref: "shop@1.0.0", dependsOn: ["till@1.0.0", runtimes[0]?.["bom-ref"]] },
    { ref: "till@1.0.0", dependsOn: ["coin@1.0.0"] },
  ]);
});

test("the npm package's bill lists what comes with its dependencies, and not the tools of its development", () => {
  const bill = toPackageBill(locked, ["till"], { name: "shop", time });

  expect(bill.components.map(({ name }) => name)).toEqual(["till", "coin"]);
  expect(bill.dependencies).toContainEqual({ ref: "shop@1.0.0", dependsOn: ["till@1.0.0"] });
});

test("the number of a bill comes from its content", () => {
  const toBill = (names: readonly string[]) =>
    toProviderBill(
      locked,
      names.map((name) => component(name)),
      [],
      { name: "provider", time },
    ).serialNumber;

  expect(toBill(["till"])).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(toBill(["till"])).toBe(toBill(["till"]));
  expect(toBill(["till"])).not.toBe(toBill(["coin"]));
});

test("a bundled package that npm does not list is an error", () => {
  expect(() => toProviderBill(locked, [component("lamp", "2.0.0")], [], { name: "provider", time })).toThrow(
    "lamp 2.0.0",
  );
});
