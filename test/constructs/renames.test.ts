import { TerraformStack, Testing } from "cdktf";
import { Construct } from "constructs";
import { ConnectionTemplate, l1, SourceTemplate, TemplateCatalog, Tier } from "../../constructs";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";

type Program = (stack: TerraformStack) => void;

interface Move {
  readonly from: string;
  readonly to: string;
}

test("a template with another id moves from the address that it had", () => {
  const before = addressesOf((stack) => new SourceTemplate(stack, "Crm", { connector: CONNECTOR }));
  const after = synthesize(
    (stack) => new SourceTemplate(stack, "Hubspot", { connector: CONNECTOR, renamedFrom: "Crm" }),
  );

  expect(after.moved).toEqual([{ from: before[0], to: after.addresses[0] }]);
});

test("a template in another scope moves from its old path", () => {
  const before = addressesOf((stack) => new ConnectionTemplate(new Construct(stack, "Old"), "Lake", {}));
  const after = synthesize(
    (stack) => new ConnectionTemplate(new TemplateCatalog(stack, "New"), "Lake", { renamedFrom: "Old/Lake" }),
  );

  expect(after.moved).toEqual([{ from: before[0], to: after.addresses[0] }]);
});

test("a template that comes from the stack itself has a path of one step", () => {
  const before = addressesOf((stack) => new SourceTemplate(stack, "Crm", { connector: CONNECTOR }));
  const after = synthesize((stack) => {
    new SourceTemplate(new Construct(stack, "New"), "Hubspot", { connector: CONNECTOR, renamedFrom: "/Crm" });
  });

  expect(after.moved).toEqual([{ from: before[0], to: after.addresses[0] }]);
});

test("a tier moves with its tag and with the bindings that name it", () => {
  const program =
    (id: string, renamedFrom?: string): Program =>
    (stack) => {
      const pro = new Tier(stack, id, { name: "pro", renamedFrom });
      pro.offer(SourceTemplate.fromId(stack, "Crm", "9418d510-6a41-4329-b68d-3e133b8265b8"));
    };
  const before = addressesOf(program("Pro"));
  const after = synthesize(program("Professional", "Pro"));

  expect(after.moved.map(({ from }) => from).sort()).toEqual(before);
  expect(after.moved.map(({ to }) => to).sort()).toEqual(after.addresses);
});

test("a catalog that is renamed moves everything beneath, generated classes too", () => {
  const program =
    (id: string, renamedFrom?: string): Program =>
    (stack) => {
      const catalog = new TemplateCatalog(stack, id, { tiers: { pro: "pro" }, renamedFrom });
      const beta = new TemplateCatalog(catalog, "Beta");
      new SourceTemplate(beta, "Crm", { connector: CONNECTOR }).offerTo(beta.tier("pro"));
      new l1.SourceTemplate(beta, "Raw", { actorDefinitionId: CONNECTOR });
    };
  const before = addressesOf(program("Catalog"));
  const after = synthesize(program("Shop", "Catalog"));

  expect(before).toHaveLength(3);
  expect(after.moved.map(({ from }) => from).sort()).toEqual(before);
  expect(after.moved.map(({ to }) => to).sort()).toEqual(after.addresses);
});

test("from each of several old names there is a way to the present one, and no address is moved to twice", () => {
  const program =
    (catalog: string, template: string, was: { catalog?: string; template?: string[] } = {}): Program =>
    (stack) => {
      const scope = new TemplateCatalog(stack, catalog, { renamedFrom: was.catalog });
      new SourceTemplate(scope, template, { connector: CONNECTOR, renamedFrom: was.template });
    };
  const old = [program("A", "X"), program("A", "Y"), program("B", "X"), program("B", "Z"), program("A", "Z")];
  const { moved, addresses } = synthesize(program("B", "Z", { catalog: "A", template: ["X", "Y"] }));

  for (const from of old.map((each) => addressesOf(each)[0])) expect(follow(moved, from!)).toBe(addresses[0]);
  expect(new Set(moved.map(({ to }) => to)).size).toBe(moved.length);
});

test("a stack that names things in its own way is asked for the old names too", () => {
  class PlainStack extends TerraformStack {
    protected override allocateLogicalId(element: Parameters<TerraformStack["getLogicalId"]>[0]): string {
      const node = "node" in element ? element.node : element;
      return node.path.replaceAll("/", "-");
    }
  }
  const stack = new PlainStack(Testing.app(), "catalog");
  new SourceTemplate(stack, "Hubspot", { connector: CONNECTOR, renamedFrom: "Old/Crm" });

  expect(JSON.parse(Testing.synth(stack)).moved).toEqual([
    {
      from: "airbyteembedded_source_template.catalog-Old-Crm-Resource",
      to: "airbyteembedded_source_template.catalog-Hubspot-Resource",
    },
  ]);
});

test("a logical id that was set by hand stays, so nothing is moved", () => {
  const { moved } = synthesize((stack) => {
    const catalog = new TemplateCatalog(stack, "Shop", { renamedFrom: "Catalog" });
    new l1.SourceTemplate(catalog, "Raw", { actorDefinitionId: CONNECTOR }).overrideLogicalId("crm");
  });

  expect(moved).toEqual([]);
});

test("an old name that something else has now stops the synth", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR });
  new SourceTemplate(stack, "Hubspot", { connector: CONNECTOR, renamedFrom: "Crm" });

  expect(() => Testing.synth(stack, true)).toThrow(
    '"catalog/Hubspot" was renamed from the present name of "catalog/Crm": remove that name from renamedFrom, or rename the other one.',
  );
});

test("a program that renames nothing has no moves, and asking for old names leaves nothing in the tree", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  new SourceTemplate(stack, "Hubspot", { connector: CONNECTOR, renamedFrom: "Old/Crm" });
  const before = stack.node.findAll().map(({ node }) => node.path);

  Testing.synth(stack, true);

  const added = stack.node.findAll().filter(({ node }) => !before.includes(node.path));
  expect(added.map(({ node }) => node.path)).toEqual(["catalog/AirbyteEmbedded"]);
  expect(synthesize((plain) => new Tier(plain, "Pro", { name: "pro" })).moved).toEqual([]);
});

test("moves are written as HCL as well", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  new SourceTemplate(stack, "Hubspot", { connector: CONNECTOR, renamedFrom: "Crm" });

  expect(Testing.synthHcl(stack)).toMatch(
    /moved \{\s*from\s*= airbyteembedded_source_template\.Crm_\w+\s*to\s*= airbyteembedded_source_template\.Hubspot_\w+\s*\}/,
  );
});

function synthesize(program: Program): { readonly moved: readonly Move[]; readonly addresses: readonly string[] } {
  const stack = new TerraformStack(Testing.app(), "catalog");
  program(stack);
  const { moved = [], resource } = JSON.parse(Testing.synth(stack, true));
  const addresses = Object.entries<object>(resource).flatMap(([type, all]) =>
    Object.keys(all).map((id) => `${type}.${id}`),
  );
  return { moved, addresses: addresses.sort() };
}

function addressesOf(program: Program): readonly string[] {
  return synthesize(program).addresses;
}

function follow(moved: readonly Move[], address: string): string {
  const move = moved.find(({ from }) => from === address);
  return move ? follow(moved, move.to) : address;
}
