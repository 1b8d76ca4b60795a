import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { attr, createEngine, type EphemeralResource, type PlainAttributes } from "../../../src/framework";
import { serveReattach, type Reattachable } from "../../../src/protocol/reattach";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";
import { Terraform } from "../../support/terraform/terraform";
import { providing, Shelf, thing, type Thing } from "../../support/framework/example-resource";

const attributes = {
  name: attr.string.required({ description: "Name." }),
  token: attr.string.computed({ description: "Token.", sensitive: true }),
};

type Lease = EphemeralResource<typeof attributes, Shelf>;

const HCL = `
terraform {
  required_providers { test = { source = "terraform.local/example/test" } }
}
ephemeral "test_lease" "door" {
  name = "door"
}
resource "test_thing" "box" {
  name      = "box"
  secret_wo = ephemeral.test_lease.door.token
}
`;

const open: Reattachable[] = [];

afterEach(() => {
  open.splice(0).forEach((provider) => provider.close());
  removeScratchDirectories();
});

/** The real Terraform in front of a provider in this process. */
async function provide(lease: Lease, shelf: Shelf, different: Partial<Thing> = {}): Promise<Terraform> {
  // The engine calls it with values of its own attributes only.
  const ephemeralResources = [lease as EphemeralResource<PlainAttributes, Shelf>];
  const engine = createEngine(providing(shelf, [thing(different)], { ephemeralResources }), () => undefined);
  const provider = await serveReattach({
    load: () => Promise.resolve(engine),
    address: "terraform.local/example/test",
  });
  open.push(provider);
  const directory = scratchDirectory();
  writeFileSync(join(directory, "main.tf"), HCL);
  const env = { PATH: process.env.PATH ?? "", HOME: directory, CHECKPOINT_DISABLE: "1", TF_CLI_ARGS: "-no-color" };
  return new Terraform(directory, { ...env, TF_REATTACH_PROVIDERS: provider.variable });
}

test("an ephemeral resource is opened by plan and apply, renewed meanwhile, closed, and stored nowhere", async () => {
  const shelf = new Shelf();
  const say = (call: string) => void shelf.calls.push(call);
  let opened = 0;
  let renewed: () => void = () => undefined;
  const renewal = new Promise<void>((resolve) => (renewed = resolve));
  const lease: Lease = {
    type: "lease",
    description: "A lease.",
    attributes,
    open({ config: { name } }) {
      opened += 1;
      say(`open ${opened}`);
      // The plan is over long before its renewal is due; the apply waits for it.
      const renewAt = opened === 1 ? new Date(Date.now() + 3_600_000) : new Date();
      return Promise.resolve({ result: { name, token: `token-${opened}` }, renewAt, private: { number: opened } });
    },
    renew({ private: { number } }) {
      say(`renew ${String(number)}`);
      renewed();
      return Promise.resolve({});
    },
    close({ private: { number } }) {
      say(`close ${String(number)}`);
      return Promise.resolve();
    },
  };
  const terraform = await provide(lease, shelf, {
    async create(context) {
      await renewal;
      return thing().create(context);
    },
  });

  await terraform.tell(["apply", "-json", "-auto-approve"]);
  const { stdout } = await terraform.get(["show", "-json"]);

  expect(shelf.calls).toEqual(["open 1", "close 1", "open 2", "renew 2", "create", "close 2"]);
  expect(shelf.secrets).toEqual(["token-2"]);
  expect(stdout).toContain('"test_thing.box"');
  expect(stdout).not.toContain("token-");
});

test("an ephemeral resource that cannot be opened says so at its block", async () => {
  const lease: Lease = {
    type: "lease",
    description: "A lease.",
    attributes,
    open({ report }) {
      report.error("The door is locked", "Find the key.", "name");
      return Promise.resolve({ result: { name: "door", token: "" } });
    },
  };
  const terraform = await provide(lease, new Shelf());

  await expect(terraform.tell(["apply", "-json", "-auto-approve"])).rejects.toThrow(
    /error: The door is locked \(ephemeral\.test_lease\.door\)\nFind the key\./,
  );
});
