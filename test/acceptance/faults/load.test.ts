import { actions } from "../../support/terraform/plan-document";
import { until } from "../../support/timing/until";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const TAGS_AND_CONNECTIONS = (count: number) => ({
  "main.tf.json": JSON.stringify({
    resource: {
      airbyteembedded_template_tag: { all: { count, name: "tag-${count.index}" } },
      airbyteembedded_connection_template: {
        all: {
          count,
          destination_name: "lake-${count.index}",
          destination_definition_id: S3,
          destination_config: { s3_bucket_name: "bucket-${count.index}" },
        },
      },
    },
  }),
});

const SOURCES = (count: number, provider: object = {}) => ({
  "main.tf.json": JSON.stringify({
    provider: { airbyteembedded: provider },
    resource: {
      airbyteembedded_source_template: {
        all: {
          count,
          name: "source-${count.index}",
          actor_definition_id: POSTGRES,
          partial_default_config: { port: "${count.index}" },
        },
      },
    },
  }),
});

/** The promised number of objects, used with the usual emulator. Fewer suffice to find what differs with the others. */
const MANY = (process.env.EMULATOR_PROFILE ?? "usual") === "usual" ? 300 : 40;

test("a plan of 300 tags and 300 connection templates asks at most 8 times", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { listShape: "data" } } });
  terraform.write(TAGS_AND_CONNECTIONS(MANY));
  await terraform.apply({ expectNonEmptyPlan: true, args: ["-parallelism=50"] });
  const since = terraform.airbyte.requests.length;

  const plan = await terraform.plan();

  expect(actions(plan)).toEqual({});
  expect(terraform.airbyte.requests.length - since).toBeLessThanOrEqual(8);
}, 120_000);

test("a plan of 300 source templates in fast mode asks at most 8 times, and still finds drift", async () => {
  const terraform = await createWorkingDirectory({
    warm: true,
    emulator: { switches: { timestamps: "present", listShape: "data" } },
  });
  terraform.write(SOURCES(MANY, { refresh: "fast" }));
  await terraform.apply({ expectNonEmptyPlan: true, args: ["-parallelism=50"] });
  let since = terraform.airbyte.requests.length;
  expect(actions(await terraform.plan())).toEqual({});
  expect(terraform.airbyte.requests.length - since).toBeLessThanOrEqual(8);
  const [one] = terraform.airbyte.sourceTemplates.list();
  terraform.airbyte.sourceTemplates.update(one!.id, { partial_default_config: { port: 1_000_000 } });
  since = terraform.airbyte.requests.length;

  const plan = await terraform.plan();

  expect(Object.values(actions(plan))).toEqual([["update"]]);
  expect(terraform.airbyte.requests.length - since).toBeLessThanOrEqual(8);
}, 120_000);

test("50 creates with a token that dies in the middle all succeed", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(SOURCES(50));
  terraform.airbyte.addFault({ after: 20, times: 1, expireToken: true });

  await terraform.apply();

  expect(terraform.airbyte.sourceTemplates.list()).toHaveLength(50);
  const tokens = terraform.airbyte.requests.filter(({ path, status }) => path.endsWith("/token") && status === 200);
  expect(tokens.length).toBeLessThanOrEqual(4); // one for each of two plans and the apply, and one for the expiry
});

test("Ctrl-C in an apply of 50 loses nothing and makes nothing twice", async () => {
  const terraform = await createWorkingDirectory();
  terraform.write(SOURCES(50));
  terraform.airbyte.addFault({ method: "POST", path: /\/templates\/sources$/, delayMs: 100 });
  const running = await terraform.start("apply", "-auto-approve");
  await until(() => terraform.airbyte.sourceTemplates.list().length >= 5);

  running.process.kill("SIGINT");
  await running.outcome;
  terraform.airbyte.clearFaults();
  const made = terraform.airbyte.sourceTemplates.list().length;
  const kept = (await terraform.state()).objects.length;
  await terraform.apply();

  expect(made).toBeLessThan(50);
  expect(kept).toBe(made);
  expect(terraform.airbyte.sourceTemplates.list()).toHaveLength(50);
}, 60_000);
