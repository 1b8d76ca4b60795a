import { NullProvider } from "@cdktf/provider-null/lib/provider";
import { Resource as NullResource } from "@cdktf/provider-null/lib/resource";
import { TerraformIterator, TerraformStack, TerraformVariable, Testing } from "cdktf";
import { Construct } from "constructs";
import { spawnSync } from "node:child_process";
import {
  l1,
  ReleaseGate,
  type ReleaseGateProps,
  SourceTemplate,
  TemplateTag,
  type SourceTemplateOptions,
} from "../../constructs";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const TEMPLATES = "airbyteembedded_source_template";
const CHECK = "npx airbyte-embedded verify --tags pro --expect CRM";

const template = (scope: Construct, id: string, props: Partial<SourceTemplateOptions> = {}) =>
  new SourceTemplate(scope, id, { connector: CONNECTOR, name: id, ...props });

interface Gate {
  readonly depends_on: readonly string[];
  readonly triggers: Readonly<Record<string, string>>;
  readonly lifecycle: unknown;
  readonly provisioner: readonly { readonly "local-exec": Readonly<Record<string, unknown>> }[];
}

/** The gates of a program, by the IDs of their constructs. */
function gatesOf(program: (stack: Construct) => void): Record<string, Gate> {
  const gates: Record<string, Gate> = JSON.parse(Testing.synthScope(program)).resource.null_resource;
  return Object.fromEntries(Object.entries(gates).map(([name, gate]) => [name.replace(/_[^_]+$/, ""), gate]));
}

test("a gate waits for every resource beneath its scope, and is replaced when one of them is changed", () => {
  const { Gate } = gatesOf((stack) => {
    const tier = new Construct(stack, "Tier");
    template(tier, "Crm");
    template(tier, "Billing");
    new ReleaseGate(stack, "Gate", { check: CHECK });
  });

  const addresses = [/^airbyteembedded_source_template\.Tier_Billing_/, /^airbyteembedded_source_template\.Tier_Crm_/];
  expect(Gate!.depends_on).toEqual(addresses.map((address) => expect.stringMatching(address)));
  expect(Gate!.lifecycle).toEqual({ replace_triggered_by: Gate!.depends_on });
  expect(addressesOf(Gate!.triggers[TEMPLATES]!)).toEqual(Gate!.depends_on);
});

test("a fingerprint is made of what the program sets, of the object's ID, and of the fingerprint of its secrets", () => {
  const { Gate } = gatesOf((stack) => {
    template(stack, "Crm", { defaults: { region: "eu" }, secrets: { api_key: "${var.key}" }, secretsVersion: 2 });
    new ReleaseGate(stack, "Gate", { check: CHECK });
  });

  expect(attributesOf(Gate!, "Crm")).toEqual([
    "actor_definition_id",
    "id",
    "name",
    "partial_default_config",
    "partial_default_secrets_wo_version",
    "secrets_fingerprint",
  ]);
});

test("tags count as soon as the program says anything of them", () => {
  const { Gate } = gatesOf((stack) => {
    template(stack, "Crm");
    template(stack, "Billing").offerTo("pro");
    new ReleaseGate(stack, "Gate", { check: CHECK });
  });

  expect(attributesOf(Gate!, "Crm")).not.toContain("tags");
  expect(attributesOf(Gate!, "Billing")).toContain("tags");
});

test("resources that an iterator makes count one by one", () => {
  const { Gate } = gatesOf((stack) => {
    const names = TerraformIterator.fromList(["free", "pro"]);
    new l1.TemplateTag(stack, "Tags", { forEach: names, name: names.value });
    new ReleaseGate(stack, "Gate", { check: CHECK });
  });

  expect(Gate!.triggers.airbyteembedded_template_tag).toContain(
    "[for one in airbyteembedded_template_tag.Tags : {id=one.id,name=one.name}]",
  );
});

test("blocks that are repeated count by their name", () => {
  const { Gate } = gatesOf((stack) => {
    const crm = template(stack, "Crm").node.findChild("Resource") as l1.SourceTemplate;
    crm.addOverride("dynamic.rule", { for_each: ["a"], content: {} });
    new ReleaseGate(stack, "Gate", { check: CHECK });
  });

  expect(attributesOf(Gate!, "Crm")).toContain("rule");
  expect(attributesOf(Gate!, "Crm")).not.toContain("dynamic");
});

test("the order of constructs changes nothing", () => {
  const inOrder = (ids: readonly string[]) =>
    Testing.synthScope((stack) => {
      new ReleaseGate(stack, "Gate", { check: CHECK });
      for (const id of ids) template(stack, id);
    });

  expect(inOrder(["Crm", "Billing"])).toBe(inOrder(["Billing", "Crm"]));
});

test("what is outside of the scope does not count", () => {
  const { Tier_Gate } = gatesOf((stack) => {
    template(stack, "Elsewhere");
    const tier = new Construct(stack, "Tier");
    template(tier, "Crm");
    new ReleaseGate(tier, "Gate", { check: CHECK });
  });

  expect(Tier_Gate!.depends_on).toEqual([expect.stringMatching(/\.Tier_Crm_/)]);
});

test("a gate watches another scope than its own when told so", () => {
  const { Gate } = gatesOf((stack) => {
    const watch = template(new Construct(stack, "Tier"), "Crm");
    template(stack, "Billing");
    new ReleaseGate(stack, "Gate", { check: CHECK, watch });
  });

  expect(Gate!.depends_on).toEqual([expect.stringMatching(/\.Tier_Crm_/)]);
});

test("gates of nested scopes watch no gate, but every other null resource", () => {
  const gates = gatesOf((stack) => {
    const tier = new Construct(stack, "Tier");
    template(tier, "Crm");
    new NullResource(stack, "Other", {});
    new ReleaseGate(tier, "Gate", { check: CHECK });
    new ReleaseGate(stack, "First", { check: CHECK });
    new ReleaseGate(stack, "Second", { check: CHECK });
  });

  const [crm, other] = [expect.stringMatching(/\.Tier_Crm_/), "null_resource.Other"];
  expect(gates.Tier_Gate!.depends_on).toEqual([crm]);
  expect(gates.First!.depends_on).toEqual([crm, other]);
  expect(gates.Second!.depends_on).toEqual([crm, other]);
});

test("the check runs where the program was started, and has nothing of the environment in it", () => {
  const { Gate } = gatesOf((stack) => {
    template(stack, "Crm");
    new ReleaseGate(stack, "Gate", { check: CHECK });
  });

  const { "local-exec": given } = Gate!.provisioner[0]!;
  expect(given).toMatchObject({ command: CHECK, working_dir: expect.any(String) });
  expect(JSON.stringify(given)).not.toContain(process.env.PATH);
});

/** Runs a check as Terraform does: the command is the last argument of its interpreter. */
function runCheck(props: Omit<ReleaseGateProps, "watch">, env: Readonly<Record<string, string>>) {
  const { Gate } = gatesOf((stack) => {
    template(stack, "Crm");
    new ReleaseGate(stack, "Gate", props);
  });
  const { interpreter, environment, command } = Gate!.provisioner[0]!["local-exec"] as {
    readonly interpreter: readonly [string, ...string[]];
    readonly environment: Readonly<Record<string, string>>;
    readonly command: string;
  };
  const [shell, ...words] = interpreter;
  return spawnSync(shell, [...words, command], { env: { ...env, ...environment }, encoding: "utf8" });
}

const SECRETS = {
  PATH: process.env.PATH ?? "",
  HOME: "/home/me",
  LC_ALL: "C",
  AIRBYTE_CLIENT_SECRET: "for-airbyte",
  TF_VAR_crm_key: "line 1\nTZ=line 2\n-----BEGIN KEY-----\nunset HOME",
  AWS_SECRET_ACCESS_KEY: "for-the-state",
  AWS_REGION: "eu",
};

test("a check sees no credentials but Airbyte's, however they are written", () => {
  const { stdout, status } = runCheck({ check: "env" }, SECRETS);

  expect(status).toBe(0);
  const names = stdout.split("\n").map((line) => line.split("=")[0]);
  expect(names).toEqual(expect.arrayContaining(["PATH", "HOME", "LC_ALL", "AIRBYTE_CLIENT_SECRET"]));
  expect(stdout).not.toMatch(/TF_VAR|line|BEGIN|AWS|GATE|for-the-state/);
});

test("a check sees the credentials that it asks for, and not Airbyte's then", () => {
  const { stdout } = runCheck({ check: "env", environment: ["AWS_*", "TF_VAR_crm_key"] }, SECRETS);

  expect(stdout).toMatch(/^AWS_SECRET_ACCESS_KEY=for-the-state$/m);
  expect(stdout).toMatch(/^TF_VAR_crm_key=line 1\nTZ=line 2$/m);
  expect(stdout).not.toContain("for-airbyte");
});

test("a check fails at its first failing line", () => {
  const { stdout, status } = runCheck({ check: "echo one\nfalse\necho two" }, SECRETS);

  expect([stdout, status]).toEqual(["one\n", 1]);
});

test.each(["A B", "$(id)", "*", "A|B", "A*B", ""])("a gate that asks for the variable %j is an error", (name) => {
  expect(() => runCheck({ check: "env", environment: [name] }, SECRETS)).toThrow(/is not the name of an environment/);
});

test("a check may name what is known only after apply", () => {
  const { Gate } = gatesOf((stack) => {
    const pro = new TemplateTag(stack, "Pro", { name: "pro" });
    new ReleaseGate(stack, "Gate", { check: `npx airbyte-embedded verify --tags ${pro.name}` });
  });

  expect(Gate!.provisioner[0]!["local-exec"].command).toMatch(
    /verify --tags \$\{airbyteembedded_template_tag\.Pro_.*\.name\}$/,
  );
});

test("a stack has one null provider, its own where it has one", () => {
  const providersOf = (...before: ((stack: Construct) => void)[]) => {
    const synth = Testing.synthScope((stack) => {
      template(stack, "Crm");
      for (const id of ["A", "B"]) new ReleaseGate(stack, id, { check: CHECK });
      for (const add of before) add(stack);
    });
    return JSON.parse(synth).provider.null;
  };

  expect(providersOf()).toEqual([{}]);
  expect(providersOf((stack) => new NullProvider(stack, "Own"))).toEqual([{}]);
  expect(providersOf((stack) => new NullProvider(stack, "Other", { alias: "other" }))).toEqual([
    { alias: "other" },
    {},
  ]);
});

test("a gate with nothing to watch stops the synth", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  new TerraformVariable(stack, "key", {});
  new ReleaseGate(stack, "Gate", { check: CHECK });

  expect(() => Testing.synth(stack, true)).toThrow(
    /"catalog\/Gate" watches "catalog", which contains no resource: give another scope to `watch`\./,
  );
});

test("a gate cannot watch another stack", () => {
  const app = Testing.app();
  const other = new TerraformStack(app, "other");
  const stack = new TerraformStack(app, "catalog");

  for (const watch of [other, app])
    expect(() => new ReleaseGate(stack, `Gate of ${watch.node.id}`, { check: CHECK, watch })).toThrow(
      /a gate watches what is in its own stack\. Add a gate to each stack\./,
    );
});

/** The names of the attributes of one template that are in the fingerprint of all. */
function attributesOf({ triggers }: Gate, id: string): string[] {
  const names = triggers[TEMPLATES]!.matchAll(new RegExp(`(\\w+)=${TEMPLATES}\\.${id}_\\w+\\.\\1`, "g"));
  return Array.from(names, ([, name]) => name!);
}

function addressesOf(trigger: string): string[] {
  return [...new Set(trigger.match(/airbyteembedded_\w+\.\w+/g))];
}
