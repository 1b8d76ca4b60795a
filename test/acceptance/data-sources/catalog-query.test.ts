import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";
import { FAKER, STRIPE } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const startLate2025 = () =>
  createWorkingDirectory({ warm: true, emulator: { switches: { era: "2025-10", catalogs: "era" } } });

/** Templates of a connector that each name some streams. */
const templates = (count: number, connector: string, ...streams: readonly string[]) => `
  resource "airbyteembedded_source_template" "from_${connector.slice(0, 4)}" {
    count               = ${count}
    name                = "${connector.slice(0, 4)}-\${count.index}"
    actor_definition_id = "${connector}"
    customization = {
      stream_selection_mode = "whitelist"
      stream_whitelist      = ${JSON.stringify(streams)}
    }
  }`;

/** Number of requests for catalogs that a step sends. */
async function countReads({ airbyte }: WorkingDirectory, step: () => Promise<unknown>): Promise<number> {
  const since = airbyte.requests.length;
  await step();
  return airbyte.requests.slice(since).filter(({ path }) => path.endsWith("/catalog")).length;
}

test("a misspelt stream fails the plan with the name that was meant, and the right one is applied", async () => {
  const terraform = await startLate2025();
  terraform.write(templates(1, STRIPE, "charges", "invoice"));

  await expect(terraform.plan()).rejects.toThrow(
    /There is no stream "invoice"[\s\S]*customization\.stream_whitelist: The connector's catalog[\s\S]*mean "invoices"\?/,
  );
  terraform.write(templates(1, STRIPE, "charges", "invoices"));
  await terraform.apply();

  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([
    { customization: { stream_whitelist: ["charges", "invoices"] } },
  ]);
});

test("a template takes the streams that a query finds, whatever their type", async () => {
  const terraform = await startLate2025();
  terraform.write(`
    data "airbyteembedded_catalog_query" "suggested" {
      source_definition_id = "${FAKER}"
      query                = "streams[?suggested].name"
    }
    data "airbyteembedded_catalog_query" "first" {
      source_template_id = airbyteembedded_source_template.sample.id
      query              = "streams[0].{name: name, key: primary_key_fields, odd: [\`1\`, null, name]}"
    }
    resource "airbyteembedded_source_template" "sample" {
      actor_definition_id = "${FAKER}"
      customization = {
        stream_selection_mode = "whitelist"
        stream_whitelist      = data.airbyteembedded_catalog_query.suggested.result
      }
    }
    output "first" { value = data.airbyteembedded_catalog_query.first.result }
    output "text" { value = jsondecode(data.airbyteembedded_catalog_query.first.result_json) }`);

  await terraform.apply();

  const first = { name: "users", key: [["id"]], odd: [1, null, "users"] };
  expect((await terraform.state()).outputs).toEqual({ first, text: first });
  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([
    { customization: { stream_whitelist: expect.arrayContaining(["users", "products"]) } },
  ]);
});

test("a plan asks for each connector's catalog once, and for none where nothing is to be sent", async () => {
  const terraform = await startLate2025();
  terraform.write(templates(20, FAKER, "users") + templates(20, STRIPE, "charges"));

  expect(await countReads(terraform, () => terraform.plan())).toBe(2);
  await terraform.apply();
  expect(await countReads(terraform, () => terraform.plan())).toBe(0);
});

test("a server without catalogs is asked once a plan, and a query says that there are none", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { catalogs: "absent" } } });
  const program = templates(20, FAKER, "usrs") + templates(20, STRIPE, "chrges");
  terraform.write(program);

  expect(await countReads(terraform, () => terraform.plan())).toBe(1);
  terraform.write(`${program}
    data "airbyteembedded_catalog_query" "it" {
      source_definition_id = "${FAKER}"
      query                = "streams"
    }`);

  await expect(terraform.plan()).rejects.toThrow("This server has no stream catalogs");
  terraform.write(program);
  await terraform.apply();
});
