import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "../../../src/cli/program";
import { recordedTerminal, type RecordedTerminal } from "../../support/cli/recorded-terminal";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";
import { jsonMutations } from "../../support/fuzz/odd-json";
import fc from "../../support/properties";
import { planJson } from "../../support/review/plans";
import { SPEC_LOCK } from "../../support/specs/spec-lock";

const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);

jest.setTimeout(60_000 + RUNS * 60);
afterAll(removeScratchDirectories);

const LOCK = JSON.parse(SPEC_LOCK) as unknown;
const CRM = {
  id: "1",
  name: "CRM",
  actor_definition_id: "decd338e-5647-4c0b-adf4-da0e75f5a750",
  tags: ["pro"],
  partial_default_config: { host: "h", ports: [1, 2] },
};
const LAKE = {
  id: "2",
  destination_name: "Lake",
  destination_config: { bucket: "b" },
  cron_expression: "0 0 12 * * ?",
  tags: ["pro", "free"],
};
const PLAN = planJson(
  [
    {
      address: "airbyteembedded_source_template.crm",
      before: CRM,
      after: { ...CRM, tags: ["free"], partial_default_config: { host: "i", ports: [2] } },
      sensitive: { partial_default_config: { host: true } },
      unknown: { icon: true },
      expressions: { name: { constant_value: "CRM" }, tags: { references: ["airbyteembedded_template_tag.pro.name"] } },
    },
    {
      address: "airbyteembedded_connection_template.lake",
      before: LAKE,
      after: { ...LAKE, cron_expression: "0 0 * * * ?" },
    },
    { address: "airbyteembedded_template_tag.pro", before: null, after: { name: "pro" }, expressions: { name: {} } },
    { address: "airbyteembedded_source_template.gone", before: { ...CRM, id: "3", name: "Gone" }, after: null },
    {
      address: "airbyteembedded_template_tag_binding.b",
      before: null,
      after: { template_kind: "source", template_id: "1", tag: "pro" },
    },
  ],
  {
    resource_drift: [],
    variables: { token: { value: "a" } },
    prior_state: { values: { root_module: { resources: [], child_modules: [] } } },
  },
);
const PROGRAM = {
  "//": {
    metadata: {
      stackName: "catalog",
      airbyte_embedded: {
        tiers: [{ path: "catalog/Pro", mode: "any", tags: ["pro"] }],
        sources: { "catalog/Crm": "main.ts:3" },
      },
    },
  },
  resource: {
    airbyteembedded_source_template: { crm: { "//": { metadata: { path: "catalog/Crm/Resource", uniqueId: "crm" } } } },
  },
};
const PATCH = [
  { op: "replace", path: "/suggested", value: true },
  { op: "remove", path: "/streams/0" },
];
const LOG = {
  "@level": "error",
  type: "diagnostic",
  diagnostic: {
    severity: "error",
    summary: "s",
    detail: "d",
    address: "a.b",
    range: { filename: "cdk.tf.json", start: { line: 1 } },
  },
};
const REGISTRY = {
  sources: [
    {
      sourceDefinitionId: "1",
      name: "A",
      dockerRepository: "airbyte/source-a",
      dockerImageTag: "1",
      spec: { connectionSpecification: { type: "object" } },
    },
  ],
  destinations: [],
};

interface Reading {
  readonly file: string;
  readonly content: unknown;
  readonly share: number;
  readonly commands: readonly (readonly string[])[];
}

const report = ["report", "--plan", "plan.json", "--audience", "pro,free:all"];
const READINGS: readonly Reading[] = [
  {
    file: "plan.json",
    content: PLAN,
    share: 0.02,
    commands: [[...report, "--format", "json,markdown,html,sarif,text", "--out", "out"]],
  },
  { file: "cdk.tf.json", content: PROGRAM, share: 0.01, commands: [report] },
  {
    file: "connector-specs.lock.json",
    content: LOCK,
    share: 0.02,
    commands: [
      report,
      ["specs", "list"],
      ["specs", "diff", "before.lock.json", "connector-specs.lock.json"],
      ["specs", "types", "--out", "types.ts"],
    ],
  },
  {
    file: "registry.json",
    content: REGISTRY,
    share: 0.005,
    commands: [["specs", "pull", "source-a", "--from", "registry.json", "--lock", "new.lock.json"]],
  },
  { file: "terraform.log", content: LOG, share: 0.005, commands: [["annotate", "terraform.log"]] },
];

test.each(READINGS)(
  "whatever is in $file, each command that reads it ends in words of ours",
  async ({ file, content, share, commands }) => {
    const cwd = scratchDirectory();
    const write = (name: string, text: string): void => {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    };
    write("plan.json", JSON.stringify(PLAN));
    write("cdk.tf.json", JSON.stringify(PROGRAM));
    write("connector-specs.lock.json", SPEC_LOCK);
    write("before.lock.json", SPEC_LOCK);
    write("patch.json", JSON.stringify(PATCH));

    await fc.assert(
      fc.asyncProperty(jsonMutations, fc.constantFrom(...commands), async (mutate, command) => {
        const text = mutate(content);
        write(file, text);
        const terminal = recordedTerminal({ cwd, env: { GITHUB_ACTIONS: "true" } });
        const before = process.cpuUsage();
        const code = await run(command, terminal);
        const { user } = process.cpuUsage(before);

        const faults = [
          ...listFaults(terminal),
          ...([0, 1, 3].includes(code) ? [] : [`code ${code}`]),
          ...(user > 1_000_000 ? [`busy for ${user / 1000} ms`] : []),
        ];
        if (faults.length > 0) throw new Error(`${command.join(" ")}: ${faults.join("\n")}\n${text.slice(0, 3000)}`);
      }),
      { numRuns: Math.ceil(RUNS * share) },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty("polluted");
    expect(readFileSync(join(cwd, "before.lock.json"), "utf8")).toBe(SPEC_LOCK);
  },
);

function listFaults({ said }: RecordedTerminal): readonly string[] {
  return said.filter((text) => /This is a fault of airbyte-embedded|\b(Type|Range|Syntax|Reference)Error\b/.test(text));
}
