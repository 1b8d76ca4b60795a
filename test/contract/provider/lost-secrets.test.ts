import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../../src/framework";
import type { Emulator, EmulatorOptions } from "../../../src/emulator";
import { type ManagedResource, TerraformError } from "../../support/core";
import { emulatedCore, stopEmulated } from "../../support/provider/emulated-core";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";
import { SPEC_LOCK } from "../../support/specs/spec-lock";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

const SECRET = "Zq4-secret-value";

afterEach(async () => {
  removeScratchDirectories();
  await stopEmulated();
});

/** An object of the web app's, with a secret, and how a program declares it. */
interface Subject {
  readonly type: string;
  readonly config: string;
  readonly secrets: string;
  /** The secret's name among the settings. */
  readonly secret: string;
  readonly add: (airbyte: Emulator, settings: Readonly<Record<string, unknown>>) => string;
  readonly given: (airbyte: Emulator) => Readonly<Record<string, unknown>>;
  readonly stored: (airbyte: Emulator, id: string) => unknown;
}

const subjects: Subject[] = [
  {
    type: "airbyteembedded_source_template",
    config: "partial_default_config",
    secrets: "partial_default_secrets_wo",
    secret: "password",
    add: ({ sourceTemplates }, partial_default_config) =>
      sourceTemplates.add({ name: "Database", source_definition_id: POSTGRES, partial_default_config }).id,
    given: () => ({ name: "Database", actor_definition_id: POSTGRES }),
    stored: ({ sourceTemplates }, id) => sourceTemplates.find(id)?.partial_default_config,
  },
  {
    type: "airbyteembedded_connection_template",
    config: "destination_config",
    secrets: "destination_secrets_wo",
    secret: "secret_access_key",
    add: ({ connectionTemplates }, destination_config) =>
      connectionTemplates.add({ destination_name: "lake", destination_definition_id: S3, destination_config }).id,
    given: () => ({ destination_name: "lake", destination_definition_id: S3 }),
    stored: ({ connectionTemplates }, id) => connectionTemplates.find(id)?.destination_config,
  },
  {
    type: "airbyteembedded_source",
    config: "source_config",
    secrets: "source_secrets_wo",
    secret: "password",
    add({ sources, sourceTemplates, workspaces }, source_config) {
      const { id: source_template_id } = sourceTemplates.add({ source_definition_id: POSTGRES });
      const workspace_id = workspaces.list()[0]?.id ?? "";
      return sources.add({ name: "db", workspace_id, source_template_id, source_config }).id;
    },
    given: ({ sourceTemplates, workspaces }) => ({
      name: "db",
      source_template_id: sourceTemplates.list()[0]?.id,
      workspace_id: workspaces.list()[0]?.id,
    }),
    stored: ({ sources }, id) => sources.find(id)?.source_config,
  },
];

const HOST = { host: "h", port: 5432 };

interface Surroundings extends Pick<EmulatorOptions, "switches"> {
  readonly specs?: boolean;
  /** Beside the secret. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

async function imported(
  { type, config, secret, add, given }: Subject,
  { switches = { secretsOnRead: "masked" }, specs = false, settings = HOST }: Surroundings = {},
) {
  const file = join(scratchDirectory(), "connector-specs.lock.json");
  writeFileSync(file, SPEC_LOCK);
  const { core, airbyte } = await emulatedCore({ switches }, specs ? { AIRBYTE_CONNECTOR_SPECS: file } : {});
  const id = add(airbyte, { ...settings, [secret]: SECRET });
  const resource = core.resource(type);
  const diagnostics = await resource.import(id);
  const declare = (more: object) => ({ ...given(airbyte), [config]: HOST, ...more });
  return { airbyte, id, resource, diagnostics, declare };
}

/** Warnings of a plan about lost secrets; empty if there are none. */
async function lossesOf(resource: ManagedResource, given: object): Promise<readonly Diagnostic[]> {
  const diagnostics = await resource.plan({ ...given }).then(
    (plan) => plan.diagnostics,
    (error: unknown) => {
      if (error instanceof TerraformError) return error.diagnostics;
      throw error;
    },
  );
  return diagnostics.filter(({ summary }) => summary.endsWith(" lost"));
}

describe.each(subjects)("$type", (subject) => {
  const { config, secrets, secret, stored } = subject;
  const moved = { [config]: { ...HOST, host: "i" } };

  test.each(["masked", "reference", "verbatim"] as const)(
    "an imported object whose secrets are %s does not lose them by another change",
    async (secretsOnRead) => {
      const { airbyte, id, resource, declare, diagnostics } = await imported(subject, { switches: { secretsOnRead } });

      const errors = await lossesOf(resource, declare(moved));

      expect(errors).toMatchObject([
        { severity: "error", summary: "Secrets would be lost", detail: expect.stringContaining(`"${secret}"`) },
      ]);
      expect(JSON.stringify(errors[0]?.path)).toContain(secrets);
      expect(errors[0]?.detail.match(new RegExp(`"${secret}"`, "g"))).toHaveLength(1);
      expect(diagnostics.map(({ detail }) => detail).join()).toContain(`${secrets} = {}`);
      expect(stored(airbyte, id)).toMatchObject({ host: "h", [secret]: SECRET });
    },
  );

  test("secrets that are given are kept, and no later change asks for them again", async () => {
    const { airbyte, id, resource, declare } = await imported(subject);

    await resource.apply(declare({ ...moved, [secrets]: { [secret]: SECRET } }));
    await resource.apply(declare({ [secrets]: { [secret]: SECRET } }));

    expect(stored(airbyte, id)).toEqual({ ...HOST, [secret]: SECRET });
  });

  test.each([
    ["all", () => ({})],
    ["one", (name: string) => ({ [name]: null })],
  ])("secrets go where the loss of %s is said to be meant", async (_, given) => {
    const { airbyte, id, resource, declare } = await imported(subject);

    await resource.apply(declare({ ...moved, [secrets]: given(secret) }));

    expect(stored(airbyte, id)).toEqual({ ...HOST, host: "i" });
  });

  test("a secret that the plain settings say is nothing goes too, for Terraform without write-only attributes", async () => {
    const { airbyte, id, resource, declare } = await imported(subject);

    await resource.apply(declare({ [config]: { ...HOST, host: "i", [secret]: null } }));

    expect(stored(airbyte, id)).toMatchObject({ host: "i" });
    expect(JSON.stringify(stored(airbyte, id))).not.toContain(SECRET);
  });

  test("a secret that is given among the plain settings is not lost", async () => {
    const { resource, declare } = await imported(subject);

    expect(await lossesOf(resource, declare({ [config]: { ...HOST, host: "i", [secret]: SECRET } }))).toEqual([]);
  });

  test("a secret that somebody adds in the web app is not lost by a later change, and a plain setting is a warning", async () => {
    const { airbyte, id, resource, declare } = await imported(subject);
    await resource.apply(declare({ [secrets]: { [secret]: SECRET } }));
    const table = tableOf(airbyte, subject.type);
    table(id, { [config]: { ...HOST, [secret]: SECRET, api_secret: SECRET, note: "n" } });
    await resource.refresh();

    const given = declare({ ...moved, [secrets]: { [secret]: SECRET } });

    expect(await lossesOf(resource, given)).toMatchObject([
      { severity: "error", detail: expect.stringContaining('"api_secret"') },
      { severity: "warning", summary: "Settings will be lost", detail: expect.stringContaining('"note"') },
    ]);
  });
});

test.each(["masked", "omitted"] as const)(
  "an imported destination needs no secrets while nothing is sent, even those that its spec requires (%s)",
  async (secretsOnRead) => {
    const destination = subjects.find(({ type }) => type.endsWith("connection_template"))!;
    const bucket = { s3_bucket_name: "b", s3_bucket_region: "us-east-1" };
    const { resource, declare } = await imported(destination, {
      switches: { secretsOnRead },
      specs: true,
      settings: { ...bucket, access_key_id: SECRET },
    });

    const plan = await resource.plan(declare({ destination_config: bucket }));

    expect(plan.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    await expect(resource.plan(declare({ destination_config: { ...bucket, s3_bucket_name: "c" } }))).rejects.toThrow(
      secretsOnRead === "masked" ? "Secrets would be lost" : "required",
    );
  },
);

test.each(subjects)(
  "where secrets of $type are left out, the spec says which there may be, at import and first update",
  async (subject) => {
    const { config, secrets } = subject;
    // The destination's spec requires most of its secrets, and a plan without these is refused for that.
    const isS3 = subject.type.endsWith("connection_template");
    const may = isS3 ? "session_token" : "password";
    const before = isS3 ? { s3_bucket_name: "b", s3_bucket_region: "us-east-1" } : HOST;
    const after = isS3 ? { ...before, s3_bucket_name: "c" } : { ...before, host: "i" };
    const required = isS3 ? { [secrets]: { access_key_id: SECRET, secret_access_key: SECRET } } : {};
    const { resource, declare, diagnostics } = await imported(
      { ...subject, secret: may },
      { switches: { secretsOnRead: "omitted" }, specs: true, settings: before },
    );
    const warning = { severity: "warning", detail: expect.stringContaining(`"${may}"`) };

    expect(diagnostics).toMatchObject([warning]);
    expect(await lossesOf(resource, declare({ [config]: after, ...required }))).toMatchObject([
      { ...warning, summary: "Secrets may be lost" },
    ]);
    await resource.apply(declare({ [config]: after, ...required }));
    expect(await lossesOf(resource, declare({ [config]: before, ...required }))).toEqual([]);
  },
);

function tableOf(airbyte: Emulator, type: string): (id: string, row: object) => unknown {
  if (type.endsWith("connection_template")) return (id, row) => airbyte.connectionTemplates.update(id, row);
  if (type.endsWith("source_template")) return (id, row) => airbyte.sourceTemplates.update(id, row);
  return (id, row) => airbyte.sources.update(id, row);
}
