import type { Emulator, FaultRule } from "../../../src/emulator";
import { isOffered } from "../../../src/audience";
import type { ManagedResource } from "../../support/core";
import { emulatedCore, stopEmulated } from "../../support/provider/emulated-core";
import { writesOf } from "../../support/emulator/recorded-requests";
import { POSTGRES, STRIPE } from "../../support/specs/connector-ids";

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
  return { airbyte, template, id: String(template.state()?.id) };
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
  expect(plan.planned?.retired).toEqual([
    { id, name: "CRM (retired)", actor_definition_id: POSTGRES, tags: [] },
  ]);
  expect(template.state()).toMatchObject({ ...NEW, retired: [{ id, name: "CRM (retired)", tags: [] }] });
  expect(template.state()?.id).not.toBe(id);
  expect(template.identity()).toEqual({ id: template.state()?.id });
  expect(airbyte.sourceTemplates.find(id)).toMatchObject({ name: "CRM (retired)", tags: [] });
  expect(offersOf(airbyte)).toEqual(["CRM"]);
});
