import "cdktf/lib/testing/adapters/jest";
import { TerraformStack, Testing } from "cdktf";
import { l1, Workspace, Tier } from "../../constructs";

Testing.setupJest();

test("a workspace has what it was given, and says nothing of the rest", () => {
  const synth = Testing.synthScope((stack) => {
    new Workspace(stack, "Demo", { name: "demo", region: "eu", active: false, adoptExisting: true });
  });

  expect(Object.values(JSON.parse(synth).resource.airbyteembedded_workspace)).toEqual([
    { name: "demo", region: "eu", status: "inactive", adopt_existing: true },
  ]);
});

test("an active workspace is said to be, and a workspace may be left unprotected", () => {
  const synth = Testing.synthScope((stack) => {
    new Workspace(stack, "Demo", { name: "demo", active: true, deletionProtection: false });
  });

  expect(synth).toHaveResourceWithProperties(l1.Workspace, { status: "active", deletion_protection: false });
});

test.each([
  ["ID", (stack: TerraformStack) => Workspace.fromId(stack, "Acme", "9418d510-6a41-4329-b68d-3e133b8265b8")],
  ["name", (stack: TerraformStack) => Workspace.fromName(stack, "Acme", "acme")],
])("a workspace by its %s is looked up, and is good for a widget token", (_, find) => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  const workspace = find(stack);

  new Tier(stack, "Pro", { name: "pro" }).widgetToken({ workspace, allowedOrigin: "https://app.example.com" });

  const { data, ephemeral } = JSON.parse(Testing.synth(stack));
  const [id] = Object.keys(data.airbyteembedded_workspace);
  expect(Object.values(ephemeral.airbyteembedded_widget_token)).toMatchObject([
    { workspace_id: `\${data.airbyteembedded_workspace.${id}.id}` },
  ]);
});

test("a workspace whose construct is renamed is moved", () => {
  const synth = Testing.synthScope((stack) => new Workspace(stack, "Trial", { name: "demo", renamedFrom: "Demo" }));

  const { moved, resource } = JSON.parse(synth);
  expect(moved).toEqual([
    {
      from: expect.stringMatching(/^airbyteembedded_workspace\.Demo_/),
      to: `airbyteembedded_workspace.${Object.keys(resource.airbyteembedded_workspace)[0]}`,
    },
  ]);
});
