import type { LoggedRequest } from "../../../src/emulator";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const PARALLELISM = 50;
/** Objects of each kind; PARALLEL_OBJECTS=60 makes 360 objects. */
const EACH = Number(process.env.PARALLEL_OBJECTS ?? 12);

jest.setTimeout(120_000 + EACH * 10_000);

const PROGRAM = JSON.stringify({
  resource: {
    airbyteembedded_template_tag: { all: { count: EACH, name: "tag-${count.index}" } },
    airbyteembedded_source_template: {
      all: {
        count: EACH,
        name: "source-${count.index}",
        actor_definition_id: POSTGRES,
        partial_default_config: { host: "db-${count.index}.example.com" },
        tags: ["${airbyteembedded_template_tag.all[count.index].name}"],
      },
    },
    airbyteembedded_connection_template: {
      all: {
        count: EACH,
        destination_name: "lake-${count.index}",
        destination_definition_id: S3,
        destination_config: { s3_bucket_name: "bucket-${count.index}" },
      },
    },
    airbyteembedded_template_tag_binding: {
      all: {
        count: EACH,
        template_kind: "connection",
        template_id: "${airbyteembedded_connection_template.all[count.index].id}",
        tag: "${airbyteembedded_template_tag.all[count.index].name}",
      },
    },
    airbyteembedded_workspace: { all: { count: EACH, name: "tenant-${count.index}", deletion_protection: false } },
    airbyteembedded_source: {
      all: {
        count: EACH,
        workspace_id: "${airbyteembedded_workspace.all[count.index].id}",
        source_template_id: "${airbyteembedded_source_template.all[count.index].id}",
        name: "Orders",
        source_config: { database: "shop", port: 5432, username: "reader" },
        source_secrets_wo: { password: "secret" },
        // What a new source is connected to depends on what there is by then.
        depends_on: ["airbyteembedded_template_tag_binding.all"],
      },
    },
  },
});

test("50 at a time, slow answers and rate limits: everything is made once, and no more than 50 calls are under way", async () => {
  const spans: Span[] = [];
  const terraform = await createWorkingDirectory({
    warm: true,
    emulator: { onRequest: (request) => spans.push(toSpan(request)) },
  });
  const { airbyte } = terraform;
  terraform.write({ "main.tf.json": PROGRAM });
  for (const after of [20, 60]) airbyte.addFault({ after, times: 15, retryAfter: 1 });
  airbyte.addFault({ delayMs: 30 });

  await terraform.apply({ expectNonEmptyPlan: true, args: [`-parallelism=${PARALLELISM}`] });

  expect(airbyte.requests.filter(({ status }) => status === 429)).toHaveLength(30);
  const { templateTags, sourceTemplates, connectionTemplates, sources } = airbyte;
  for (const table of [templateTags, sourceTemplates, connectionTemplates, sources])
    expect(table.list()).toHaveLength(EACH);
  expect(airbyte.workspaces.list().filter(({ name }) => name.startsWith("tenant-"))).toHaveLength(EACH);
  expect(mostAtOnce(spans)).toBeLessThanOrEqual(PARALLELISM);
  airbyte.clearFaults();
  await terraform.expectEmptyPlan();
});

interface Span {
  readonly from: number;
  readonly to: number;
}

function toSpan({ ms }: LoggedRequest & { readonly ms: number }): Span {
  const to = performance.now();
  return { from: to - ms, to };
}

/** The largest number of requests that the emulator worked on at the same time. */
function mostAtOnce(spans: readonly Span[]): number {
  return Math.max(...spans.map(({ from }) => spans.filter((span) => span.from <= from && from < span.to).length));
}
