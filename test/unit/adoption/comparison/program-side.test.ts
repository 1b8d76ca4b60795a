import { listProviders, toProgramSide } from "../../../../src/adoption";
import { COMPARED_ATTRIBUTES, COMPARED_KINDS } from "../../../../src/adoption/comparison/compared";
import * as resources from "../../../../src/provider/resources";
import { EMPTY_LOCK, withConnector } from "../../../../src/specs";

const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";

/** Attributes that no comparison looks at, and why. */
const NOT_COMPARED: Readonly<Record<string, string>> = {
  deletion_protection: "known to Terraform alone",
  force_destroy: "known to Terraform alone",
  propagate_to_existing_sources: "known to Terraform alone",
  replacement: "known to Terraform alone",
  let_go_retired: "known to Terraform alone",
  original_source_template_id: "Airbyte does not report it",
  partial_default_secrets_wo: "by presence",
  destination_secrets_wo: "by presence",
  partial_default_secrets_wo_version: "known to Terraform alone",
  destination_secrets_wo_version: "known to Terraform alone",
};

test("every attribute that is no fact of one organization is compared, or has a reason why not", () => {
  const chosen = Object.values(resources)
    .filter(({ type }) => COMPARED_KINDS.some((kind) => kind === type))
    .flatMap(({ attributes }) => Object.entries(attributes))
    .filter(([, { mode }]) => mode !== "computed")
    .map(([name]) => name);

  const compared = Object.values(COMPARED_ATTRIBUTES).flat();
  expect([...new Set([...compared, ...Object.keys(NOT_COMPARED)])].sort()).toEqual([...new Set(chosen)].sort());
});

const sideOf = (resource: object, lock = EMPTY_LOCK) =>
  toProgramSide([{ name: "shop", json: { resource } }], lock, () => true);

test("references to tags are read, and bindings add theirs", () => {
  const { objects } = sideOf({
    airbyteembedded_template_tag: { Pro: { name: "pro" }, Eu: { name: "eu" } },
    airbyteembedded_source_template: {
      Crm: { name: "CRM", actor_definition_id: HUBSPOT, tags: ["${airbyteembedded_template_tag.Pro.name}", "free"] },
    },
    airbyteembedded_template_tag_binding: {
      Own: {
        template_kind: "source",
        template_id: "${airbyteembedded_source_template.Crm.id}",
        tag: "${airbyteembedded_template_tag.Eu.name}",
      },
    },
  });

  expect(objects).toMatchObject([
    { kind: "template_tag", name: "pro" },
    { kind: "template_tag", name: "eu" },
    {
      kind: "source_template",
      name: "CRM",
      values: { tags: ["free", "pro"] },
      bound: ["eu"],
      declared: { address: "airbyteembedded_source_template.Crm", stack: "shop" },
    },
  ]);
});

test("what the program leaves open, or only Terraform knows, is open and has no value", () => {
  const { objects } = sideOf({
    airbyteembedded_source_template: {
      Crm: {
        name: "CRM",
        actor_definition_id: HUBSPOT,
        partial_default_config: { region: "${var.region}", start_date: "2026-01-01" },
        tags: ["pro", "${var.tag}"],
      },
    },
  });

  expect(objects[0]?.values).toMatchObject({ partial_default_config: { start_date: "2026-01-01" } });
  expect(objects[0]?.open).toEqual([["partial_default_config", "region"], ["mode"], ["tags"]]);
  expect(objects[0]?.values).not.toHaveProperty("tags");
});

test("of secrets only the places are kept, those in plain settings by their name too", () => {
  const { objects } = sideOf({
    airbyteembedded_source_template: {
      Crm: {
        name: "CRM",
        actor_definition_id: HUBSPOT,
        partial_default_config: { host: "db", password: "correct-horse" },
        partial_default_secrets_wo: { credentials: { access_token: "${var.token}" } },
      },
      Erp: { name: "ERP", actor_definition_id: HUBSPOT, partial_default_secrets_wo: "${var.all}" },
    },
  });

  expect(objects.map(({ secrets }) => secrets)).toEqual([[["credentials", "access_token"], ["password"]], null]);
  expect(JSON.stringify(objects)).not.toContain("correct-horse");
});

test("a template without a name of its own has the connector's, where the lock knows it", () => {
  const lock = withConnector(EMPTY_LOCK, "source-hubspot", {
    id: HUBSPOT,
    kind: "source",
    name: "HubSpot",
    spec: { type: "object" },
  });
  const unnamed = { airbyteembedded_source_template: { Crm: { actor_definition_id: "source-hubspot" } } };

  expect(sideOf(unnamed, lock).objects).toMatchObject([{ name: "HubSpot", values: { actor_definition_id: HUBSPOT } }]);
  expect(sideOf(unnamed)).toEqual({
    objects: [],
    notes: ["“airbyteembedded_source_template.Crm” is not compared: its name is known only at plan."],
  });
});

test("resources of a loop and bindings of templates elsewhere are noted, not guessed", () => {
  const { objects, notes } = sideOf({
    airbyteembedded_source_template: { Many: { for_each: "${toset(var.names)}", name: "${each.value}" } },
    airbyteembedded_template_tag_binding: {
      Elsewhere: { template_kind: "source", template_id: "decd338e-5647-4c0b-adf4-da0e75f5a750", tag: "pro" },
    },
  });

  expect(objects).toEqual([]);
  expect(notes).toEqual([
    "“airbyteembedded_source_template.Many” is not compared: its name is known only at plan.",
    "Bindings of templates that another program manages are not compared: 1 in stack shop.",
  ]);
});

test("the organizations of a program are those of the providers that its objects have", () => {
  const json = {
    provider: {
      airbyteembedded: [{ alias: "eu", organization_id: "9A000000-0000-4000-8000-0000000000E0" }, { alias: "unused" }],
    },
    resource: {
      airbyteembedded_template_tag: {
        Eu: { name: "pro", provider: "airbyteembedded.eu" },
        Default: { name: "pro" },
      },
    },
  };
  const stacks = [{ name: "shop", json }];

  expect(listProviders(stacks)).toEqual([
    { stack: "shop", alias: "eu", organizationId: "9a000000-0000-4000-8000-0000000000e0" },
    { stack: "shop", alias: null, organizationId: null },
  ]);
  const { objects } = toProgramSide(stacks, EMPTY_LOCK, (_, alias) => alias === "eu");
  expect(objects.map(({ declared }) => declared?.address)).toEqual(["airbyteembedded_template_tag.Eu"]);
});

test("a destination that Airbyte hosts has no name of its own, and one with an open name is not compared", () => {
  const { objects, notes } = sideOf({
    airbyteembedded_connection_template: {
      Hosted: { data_hosting_type: "airbyte_hosted", tags: ["pro"] },
      Lake: { destination_name: "${var.name}", destination_definition_id: HUBSPOT, destination_config: {} },
    },
  });

  expect(objects).toMatchObject([{ name: "(hosted by Airbyte)", values: { destination_name: null } }]);
  expect(notes).toEqual([
    "“airbyteembedded_connection_template.Lake” is not compared: its name is known only at plan.",
  ]);
});
