import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Emulator } from "../../../src/emulator";
import { openJournal } from "../../../src/provider/creation/created-objects";
import { emulatedCore, stopEmulated } from "../../support/provider/emulated-core";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";
import { until } from "../../support/timing/until";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

afterEach(async () => {
  removeScratchDirectories();
  await stopEmulated();
  await Promise.all(unanswered.splice(0));
});

/** Runs that count as killed, and end with their emulator. */
const unanswered: Promise<unknown>[] = [];

/** An emulator, and a working directory whose runs are killed one after another. `move` continues in another directory. */
async function killable() {
  let directory = "";
  const move = () => {
    directory = scratchDirectory();
    mkdirSync(join(directory, ".terraform"));
  };
  move();
  let pid = 1000;
  const emulated = await emulatedCore({}, { AIRBYTE_MAX_RETRIES: "0" }, (organization) =>
    openJournal(organization, { directory, environment: {}, pid: (pid += 1), isAlive: () => false }),
  );
  return { ...emulated, move };
}

interface Kind {
  readonly type: string;
  readonly given: (airbyte: Emulator) => Record<string, unknown>;
  /** The program at the time of the next run. */
  readonly changed: Record<string, unknown>;
  readonly rows: (airbyte: Emulator) => readonly { readonly id: string }[];
}

const workspaceOf = ({ workspaces }: Emulator) =>
  (workspaces.list().find(({ name }) => name === "host") ?? workspaces.add({ name: "host" })).id;
const templateOf = ({ sourceTemplates }: Emulator) =>
  (sourceTemplates.list()[0] ?? sourceTemplates.add({ name: "T", source_definition_id: POSTGRES })).id;

const KINDS: Kind[] = [
  {
    type: "template_tag",
    given: () => ({ name: "pro" }),
    changed: { force_destroy: true },
    rows: ({ templateTags }) => templateTags.list(),
  },
  {
    type: "source_template",
    given: () => ({ name: "CRM", actor_definition_id: POSTGRES, partial_default_config: { host: "h" } }),
    changed: { partial_default_config: { host: "i" }, partial_default_secrets_wo: { password: "p" } },
    rows: ({ sourceTemplates }) => sourceTemplates.list(),
  },
  {
    type: "connection_template",
    given: () => ({
      destination_name: "lake",
      destination_definition_id: S3,
      destination_config: { s3_bucket_name: "b" },
    }),
    changed: { destination_config: { s3_bucket_name: "c" }, cron_expression: "0 0 12 * * ?" },
    rows: ({ connectionTemplates }) => connectionTemplates.list(),
  },
  {
    type: "connection_template",
    given: () => ({ data_hosting_type: "airbyte_hosted", cron_expression: "0 0 12 * * ?" }),
    changed: {},
    rows: ({ connectionTemplates }) => connectionTemplates.list(),
  },
  {
    type: "workspace",
    given: () => ({ name: "acme" }),
    changed: { status: "inactive" },
    rows: ({ workspaces }) => workspaces.list().filter(({ name }) => name === "acme"),
  },
  {
    type: "source",
    given: (airbyte) => ({
      name: "db",
      workspace_id: workspaceOf(airbyte),
      source_template_id: templateOf(airbyte),
      source_config: { host: "h" },
    }),
    changed: { source_config: { host: "i" } },
    rows: ({ sources }) => sources.list(),
  },
];

test.each(KINDS)("a $type that a killed run created is taken over as it is wanted now", async (kind) => {
  const { core, airbyte } = await killable();
  const type = `airbyteembedded_${kind.type}`;
  const given = kind.given(airbyte);
  await core.resource(type).apply(given, { settles: false }); // and its state is lost
  const [made] = kind.rows(airbyte);
  const again = core.resource(type);

  await again.apply({ ...given, ...kind.changed });

  expect(kind.rows(airbyte).map(({ id }) => id)).toEqual([made?.id]);
  expect(again.state()).toMatchObject({ id: made?.id });
});

test.each(KINDS)("a $type that another state's run made alike is never taken over", async ({ type, given, rows }) => {
  const { core, airbyte, move } = await killable();
  await core.resource(`airbyteembedded_${type}`).apply(given(airbyte), { settles: false });
  const [theirs] = rows(airbyte);
  move();
  const mine = core.resource(`airbyteembedded_${type}`);

  const outcome = await mine.apply(given(airbyte)).catch(String);

  // A second object is created if Airbyte allows it; otherwise the error contains the import block.
  if (typeof outcome === "string") expect(outcome).toContain("import {");
  expect(mine.state()?.id).not.toBe(theirs?.id);
});

test("what is in a state is not taken over by a second resource that reads the same", async () => {
  const { core, airbyte } = await killable();
  const given = { data_hosting_type: "airbyte_hosted" };
  const first = core.resource("airbyteembedded_connection_template");
  await first.apply(given);
  await first.refresh();
  const second = core.resource("airbyteembedded_connection_template");

  await second.apply(given);

  expect(airbyte.connectionTemplates.list()).toHaveLength(2);
  expect(second.state()?.id).not.toBe(first.state()?.id);
});

const UNNAMED = KINDS.filter(({ type, changed }) => type === "source" || Object.keys(changed).length === 0);

/** A create whose run is killed before the answer, which comes when all is over. */
async function killBeforeAnswer({ core, airbyte }: Awaited<ReturnType<typeof killable>>, kind: Kind, work?: "done") {
  const given = kind.given(airbyte);
  airbyte.addFault({
    method: "POST",
    path: /(sources|connections)$/,
    delayMs: 86_400_000,
    times: 1,
    ...(work && { work }),
  });
  const isAsked = () =>
    airbyte.requests.some(({ method, path }) => method === "POST" && /(sources|connections)$/.test(path));
  const run = core.resource(`airbyteembedded_${kind.type}`).apply(given, { settles: false });
  unanswered.push(run.catch(() => undefined));
  await until(isAsked);
  return given;
}

test.each(UNNAMED)(
  "a $type that a killed run may have created is asked about once, with its import block",
  async (kind) => {
    const place = await killable();
    const given = await killBeforeAnswer(place, kind, "done");
    const [made] = kind.rows(place.airbyte);

    const failure = place.core.resource(`airbyteembedded_${kind.type}`).apply(given);

    await expect(failure).rejects.toThrow(
      new RegExp(`killed while Airbyte created[^]*import \\{[^]*id = "${made?.id ?? "none"}"`),
    );
    expect(kind.rows(place.airbyte)).toHaveLength(1);
    await place.core.resource(`airbyteembedded_${kind.type}`).apply(given);
    expect(kind.rows(place.airbyte)).toHaveLength(2);
  },
);

test.each(UNNAMED)("a $type that a killed run did not come to create is created by the next", async (kind) => {
  const place = await killable();
  const given = await killBeforeAnswer(place, kind);

  await place.core.resource(`airbyteembedded_${kind.type}`).apply(given);

  expect(kind.rows(place.airbyte)).toHaveLength(1);
});
