import type { Part } from "../../support/core";
import { emulatedCore, stopEmulated } from "../../support/provider/emulated-core";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

afterEach(stopEmulated);

const KINDS = {
  source_template: (password: string) => ({
    name: "Database",
    actor_definition_id: POSTGRES,
    partial_default_config: { host: "db.example.com" },
    partial_default_secrets_wo: { password },
  }),
  connection_template: (secret_access_key: string) => ({
    destination_name: "Lake",
    destination_definition_id: S3,
    destination_config: { s3_bucket_name: "raw" },
    destination_secrets_wo: { secret_access_key },
  }),
};

describe.each(["source_template", "connection_template"] as const)("a %s whose tag is renamed", (type) => {
  async function deployed() {
    const { core } = await emulatedCore();
    const tag = core.resource("airbyteembedded_template_tag");
    const template = core.resource(`airbyteembedded_${type}`);
    const toParts = (name: string, secret: string): Part[] => [
      { resource: tag, given: () => ({ name }) },
      { resource: template, given: (look) => ({ ...KINDS[type](secret), tags: [look(tag)?.name] }) },
    ];
    await core.deploy(toParts("pro", "first"));
    return { core, template, toParts };
  }

  test("has nothing to do, because its tags follow", async () => {
    const { core, toParts } = await deployed();

    const [, plan] = await core.planAll(toParts("paid", "first"));

    expect(plan?.action).toBe("no-op");
  });

  test("is updated with it where only a secret changes besides", async () => {
    const { core, template, toParts } = await deployed();

    await core.deploy(toParts("paid", "second"));

    expect(template.state()).toMatchObject({ tags: ["paid"] });
    const plans = await core.planAll(toParts("paid", "second"));
    expect(plans.map((plan) => plan?.action)).toEqual(["no-op", "no-op"]);
  });
});

test("an imported template whose secret is set has the settings of the program, and its next plan is empty", async () => {
  const { core, airbyte } = await emulatedCore();
  const given = KINDS.source_template("first");
  const { id } = airbyte.sourceTemplates.add({
    name: given.name,
    source_definition_id: POSTGRES,
    partial_default_config: { ...given.partial_default_config, port: 5432 },
  });
  const template = core.resource("airbyteembedded_source_template");
  await template.import(id);

  const { changed } = await template.apply(given);

  expect(changed).toEqual(["partial_default_config", "secrets_fingerprint"]);
  expect(airbyte.sourceTemplates.get(id).partial_default_config).toEqual({ host: "db.example.com", password: "first" });
});
