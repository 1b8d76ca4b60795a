import type { Emulator } from "../../../src/emulator";
import { isOffered } from "../../../src/audience";
import { UNKNOWN, type ManagedResource } from "../../support/core";
import { emulatedCore, stopEmulated } from "../../support/provider/emulated-core";
import { writesOf } from "../../support/emulator/recorded-requests";
import { FAKER, POSTGRES, STRIPE } from "../../support/specs/connector-ids";

afterEach(stopEmulated);

const OLD = { name: "CRM", actor_definition_id: POSTGRES, tags: ["free", "pro"], replacement: "side-by-side" };
const NEW = { ...OLD, actor_definition_id: STRIPE };

interface Started {
  readonly airbyte: Emulator;
  readonly template: ManagedResource;
  /** ID of the template before the swap. */
  readonly id: string;
}

async function started(given: Readonly<Record<string, unknown>> = OLD): Promise<Started> {
  const { core, airbyte } = await emulatedCore();
  for (const name of ["free", "pro"]) airbyte.templateTags.add({ name });
  const template = core.resource("airbyteembedded_source_template");
  await template.apply(given);
  return { airbyte, template, id: idOf(template) };
}

function idOf(template: ManagedResource): string {
  const id = template.state()?.id;
  return typeof id === "string" ? id : "";
}

/** Names of the templates that a customer with the tag is offered. */
function offersOf({ sourceTemplates }: Emulator, tag = "pro"): readonly string[] {
  return sourceTemplates
    .list()
    .filter(({ tags }) => isOffered(tags, [tag], "any"))
    .map(({ name }) => name);
}

test("another connector gets a new template, which takes over the name and the tags", async () => {
  const { airbyte, template, id } = await started();

  const plan = await template.apply(NEW);

  expect(plan).toMatchObject({ action: "update", replace: [] });
  expect(plan.planned?.retired).toEqual([{ id, name: "CRM (retired)", actor_definition_id: POSTGRES, tags: [] }]);
  expect(template.state()).toMatchObject({ ...NEW, retired: [{ id, name: "CRM (retired)", tags: [] }] });
  expect(template.state()?.id).not.toBe(id);
  expect(template.identity()).toEqual({ id: template.state()?.id });
  expect(airbyte.sourceTemplates.find(id)).toMatchObject({ name: "CRM (retired)", tags: [] });
  expect(offersOf(airbyte)).toEqual(["CRM"]);
});

test("tags that the template does not set are taken over as they are", async () => {
  const unset = { name: "CRM", actor_definition_id: POSTGRES, replacement: "side-by-side" };
  const { airbyte, template, id } = await started(unset);
  airbyte.sourceTemplates.update(id, { tags: ["free"] });

  await template.apply({ ...unset, actor_definition_id: STRIPE });

  expect(offersOf(airbyte, "free")).toEqual(["CRM"]);
  expect(template.state()).toMatchObject({ tags: ["free"], retired: [{ id, tags: [] }] });
});

test("a copy of another template is swapped too, with all of its settings", async () => {
  const { core, airbyte } = await emulatedCore();
  const [one, other] = [POSTGRES, STRIPE].map(
    (connector) => airbyte.sourceTemplates.add({ name: connector, source_definition_id: connector }).id,
  );
  const template = core.resource("airbyteembedded_source_template");
  const copy = { name: "CRM", tags: [], replacement: "side-by-side" };
  await template.apply({ ...copy, original_source_template_id: one });

  await template.apply({
    ...copy,
    original_source_template_id: other,
    partial_default_config: { account_id: "a" },
    partial_default_secrets_wo: { client_secret: "s" },
  });

  expect(airbyte.sourceTemplates.find(idOf(template))).toMatchObject({
    name: "CRM",
    source_definition_id: STRIPE,
    partial_default_config: { account_id: "a", client_secret: "s" },
  });
});

test("a second swap numbers what it retires, and a flag lets all of them go", async () => {
  const { airbyte, template } = await started();
  await template.apply(NEW);

  await template.apply({ ...NEW, actor_definition_id: FAKER });
  const retired = template.state()?.retired;
  const plan = await template.apply({ ...NEW, actor_definition_id: FAKER, let_go_retired: true });

  expect(retired).toMatchObject([{ name: "CRM (retired)" }, { name: "CRM (retired 2)" }]);
  expect(plan).toMatchObject({ action: "update", planned: { retired: null } });
  expect(plan.diagnostics).toContainEqual(
    expect.objectContaining({ summary: 'Retired templates of "CRM" are deleted' }),
  );
  expect(airbyte.sourceTemplates.list().map(({ name }) => name)).toEqual(["CRM"]);
});

test("the end of a template is that of its retired ones", async () => {
  const { airbyte, template } = await started();
  await template.apply(NEW);

  const { diagnostics } = await template.destroy();

  expect(diagnostics.map(({ summary }) => summary)).toContain('Retired templates of "CRM" are deleted');
  expect(airbyte.sourceTemplates.list()).toEqual([]);
});

test.each([0, 1])(
  "a destroy of which deletion %s fails forgets no template, and the next one ends it",
  async (after) => {
    const { airbyte, template } = await started();
    await template.apply(NEW);
    airbyte.addFault({ method: "DELETE", after, status: 403 });

    await expect(template.destroy()).rejects.toThrow("(403)");
    airbyte.clearFaults();
    await template.refresh();
    await template.destroy();

    expect(airbyte.sourceTemplates.list()).toEqual([]);
  },
);

test("a template that was deleted in the web app leaves its retired ones behind, and a warning names them", async () => {
  const { airbyte, template, id } = await started();
  await template.apply(NEW);
  airbyte.sourceTemplates.remove(idOf(template));

  const { diagnostics } = await template.plan(NEW);

  const [left] = diagnostics.filter(({ summary }) => summary === 'Retired templates of "CRM" are left behind');
  expect(left?.detail).toContain(`"CRM (retired)" (${id})`);
});

test("the plan names the sources that hang on the old template", async () => {
  const { airbyte, template, id } = await started();
  const workspace_id = airbyte.workspaces.add({ name: "acme" }).id;
  airbyte.sources.add({ name: "Orders", workspace_id, source_template_id: id });

  const { diagnostics } = await template.plan(NEW);

  const [swapped] = diagnostics.filter(({ summary }) => summary === '"CRM" is swapped side by side');
  expect(swapped?.detail).toContain('1 source was created from it: "Orders" in "acme".');
});

test("the plan refuses a swap whose old template would get a name that is taken", async () => {
  const { airbyte, template } = await started();
  airbyte.sourceTemplates.add({ name: "CRM (retired)" });

  await expect(template.plan(NEW)).rejects.toThrow('The name "CRM (retired)" is taken');
});

test("the plan refuses a new template while it is not known how to replace the old one", async () => {
  const { template } = await started();

  await expect(template.plan({ ...NEW, replacement: UNKNOWN })).rejects.toThrow(
    "The way of the replacement is not known yet",
  );
});

test("without the word, another connector destroys the old template first", async () => {
  const { template } = await started();

  const plan = await template.plan({ ...NEW, replacement: "destroy-first" });

  expect(plan).toMatchObject({ action: "replace", replace: ["actor_definition_id"] });
});

test("a template that is destroyed first takes its retired ones along, and the plan says so", async () => {
  const { airbyte, template } = await started();
  await template.apply(NEW);

  const { diagnostics } = await template.apply({ ...OLD, replacement: "destroy-first" });

  expect(diagnostics.map(({ summary }) => summary)).toContain('Retired templates of "CRM" are deleted');
  expect(airbyte.sourceTemplates.list()).toMatchObject([{ name: "CRM", source_definition_id: POSTGRES }]);
});

test("a swap by a server of late 2025, which takes no rename without settings", async () => {
  const { airbyte, template, id } = await started();
  airbyte.setSwitches({ era: "2025-10" });

  await template.apply(NEW);

  expect(airbyte.sourceTemplates.find(id)).toMatchObject({ name: "CRM (retired)", tags: [] });
  expect(offersOf(airbyte)).toEqual(["CRM"]);
});

test("retired templates that somebody tags or deletes are put in order", async () => {
  const { airbyte, template, id } = await started();
  await template.apply(NEW);
  airbyte.sourceTemplates.update(id, { tags: ["pro"] });

  await template.apply(NEW);
  const tagged = offersOf(airbyte);
  airbyte.sourceTemplates.remove(id);
  await template.apply(NEW);

  expect(tagged).toEqual(["CRM"]);
  expect(template.state()?.retired).toBeNull();
});

/** More requests than a swap has. */
const MOST_REQUESTS = 60;

test.each([
  ["fails", (_template: ManagedResource, apply: () => Promise<unknown>) => apply().catch(() => undefined)],
  ["is killed", (template: ManagedResource, apply: () => Promise<unknown>) => template.kill(apply)],
])(
  "a swap that %s after any of its requests leaves no audience without an offer, and the next apply finishes it",
  async (_how, interrupt) => {
    const seen = new Set<string>();
    for (let after = 0; ; after += 1) {
      const { airbyte, template, id } = await started();
      const before = airbyte.requests.length;
      airbyte.addFault({ path: "/api/v1/integrations/templates", after, status: 403 });
      await interrupt(template, () => template.apply(NEW, { settles: false }));
      const writes = writesOf(airbyte.requests.slice(before)).filter(({ status }) => status !== 403);
      const offers = ["free", "pro"].map((tag) => offersOf(airbyte, tag));
      seen.add(
        offersOf(airbyte)
          .join()
          .replace(/replacing [^)]*/, "replacing ID"),
      );
      airbyte.clearFaults();

      expect([writes.length, ...offers.filter((names) => names.length === 0)]).toEqual([writes.length]);
      await template.apply(NEW);

      expect(airbyte.sourceTemplates.list()).toEqual([
        expect.objectContaining({ id, name: "CRM (retired)", tags: [] }),
        expect.objectContaining({ id: template.state()?.id, name: "CRM", source_definition_id: STRIPE }),
      ]);
      await stopEmulated();
      if (writes.length === WRITES) break;
      if (after > MOST_REQUESTS) throw new Error("The swap has no end.");
    }
    // Each step was the last one once.
    expect([...seen]).toEqual([
      "CRM",
      "CRM,CRM (replacing ID)",
      "CRM (retired),CRM (replacing ID)",
      "CRM (retired),CRM",
    ]);
  },
);

/** The new template, two tags, two renames, and two tags of the old one. */
const WRITES = 7;

test("a binding follows its template to the new one", async () => {
  const { core, airbyte } = await emulatedCore();
  airbyte.templateTags.add({ name: "pro" });
  const template = core.resource("airbyteembedded_source_template");
  const binding = core.resource("airbyteembedded_template_tag_binding");
  const deploy = (actor_definition_id: string) =>
    core.deploy([
      { resource: template, given: () => ({ name: "CRM", actor_definition_id, replacement: "side-by-side" }) },
      {
        resource: binding,
        given: (look) => ({ template_kind: "source", template_id: look(template)?.id ?? UNKNOWN, tag: "pro" }),
      },
    ]);
  await deploy(POSTGRES);

  await deploy(STRIPE);

  expect(binding.state()).toMatchObject({ template_id: idOf(template), tag: "pro" });
  expect(offersOf(airbyte)).toEqual(["CRM"]);
});
