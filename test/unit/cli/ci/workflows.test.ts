import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { listKitFiles, type Forge, type KitOptions } from "../../../../src/cli/ci-kit";

const OPTIONS: KitOptions = { branch: "main", folder: ".", stateAccess: "secrets", catalog: null, secrets: [] };

/** The parts of a workflow that are judged here. */
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: { readonly group: string; readonly "cancel-in-progress": boolean };
  readonly jobs: Readonly<Record<string, Job>>;
}
interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly "timeout-minutes": number;
  readonly environment?: string;
  readonly steps: readonly Step[];
}
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** The parts of a job of GitLab that are judged here. */
interface GitlabJob {
  readonly extends: string;
  readonly rules: readonly { readonly if: string }[];
  readonly artifacts: { readonly paths: readonly string[] };
}

function fileOf(forge: Forge, name: string, options: Partial<KitOptions> = {}): string {
  return listKitFiles(forge, { ...OPTIONS, ...options }).find(({ path }) => path.endsWith(name))!.content;
}

const workflow = (name: string, options: Partial<KitOptions> = {}): Workflow =>
  parse(fileOf("github", `airbyte-${name}.yml`, options));

const NAMES = ["plan", "apply", "drift"];
const steps = (name: string): readonly Step[] => Object.values(workflow(name).jobs).flatMap((job) => job.steps);

/** Scripts of the kit that a text runs. */
const scriptsIn = (text: string) => [...text.matchAll(/ci\/airbyte\/[\w-]+\.(?:sh|mjs)/g)].map(([script]) => script);

/** Actions that a workflow uses, each with the version beside it. */
const actionsIn = (text: string) => [...text.matchAll(/uses: (.*)$/gm)].map(([, action = ""]) => action);

const isPinned = (action: string) => /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action);

test("the CI of this package uses no action but by the hash of its commit, either", () => {
  const folder = path.join(__dirname, "../../../../.github/workflows");
  const used = readdirSync(folder).flatMap((file) => actionsIn(readFileSync(path.join(folder, file), "utf8")));

  expect(used).not.toEqual([]);
  expect(used.filter((action) => !isPinned(action))).toEqual([]);
});

describe.each(NAMES)("the workflow airbyte-%s", (name) => {
  test("uses no action but by the hash of its commit, with the version beside it", () => {
    const used = actionsIn(fileOf("github", `airbyte-${name}.yml`));

    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((action) => !isPinned(action))).toEqual([]);
  });

  test("gives the token no rights but those that a job asks for, and each job ends at some time", () => {
    expect(workflow(name).permissions).toEqual({});
    for (const job of Object.values(workflow(name).jobs)) {
      expect(job.permissions).toMatchObject({ contents: "read" });
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
    }
  });

  test("leaves no token in the checkout", () => {
    const checkouts = steps(name).filter(({ uses }) => uses?.startsWith("actions/checkout@"));

    expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual(checkouts.map(() => false));
  });

  test("never takes text of others into a script", () => {
    expect(steps(name).filter(({ run }) => run?.includes("${{"))).toEqual([]);
  });

  test("runs scripts that the kit has", () => {
    const scripts = steps(name).flatMap(({ run = "" }) => scriptsIn(run));
    const written = listKitFiles("github", OPTIONS).map(({ path }) => path);

    expect(scripts).not.toEqual([]);
    expect(scripts.filter((script) => !written.includes(script))).toEqual([]);
  });

  test("asks for an identity at AWS only where the state is reached so", () => {
    const withRole = JSON.stringify(workflow(name, { stateAccess: "aws-oidc" }));

    expect(withRole).toContain(`"id-token":"write"`);
    expect(withRole).toContain(`"role-to-assume":"\${{ vars.AWS_ROLE_ARN }}"`);
    expect(JSON.stringify(workflow(name))).not.toMatch(/id-token|AWS/);
  });
});

test("pull requests are planned with pull_request, which gives forks no secrets", () => {
  expect(Object.keys(workflow("plan").on)).toEqual(["pull_request", "workflow_dispatch"]);
});

test("the token that may write is only where no package is installed", () => {
  const writers = NAMES.flatMap((name) => Object.entries(workflow(name).jobs)).filter(([, { permissions }]) =>
    Object.values(permissions).includes("write"),
  );

  expect(writers.map(([job, { permissions }]) => [job, permissions])).toEqual([
    ["comment", { contents: "read", "pull-requests": "write" }],
    ["issue", { contents: "read", issues: "write" }],
  ]);
  expect(writers.flatMap(([, job]) => job.steps).filter(({ run }) => run?.includes("npm"))).toEqual([]);
});

test("two catalogs share no name of a workflow, a group or an artifact", () => {
  const namesIn = (catalog: string) =>
    NAMES.flatMap((name) => {
      const text = fileOf("github", `airbyte-${name}-${catalog}.yml`, { catalog });
      const { concurrency, jobs } = parse(text) as Workflow;
      const artifacts = Object.values(jobs).flatMap((job) => job.steps.map((step) => step.with?.name));
      return [text.split("\n").find((line) => line.startsWith("name:")), concurrency.group, ...artifacts];
    }).filter((name) => name !== undefined);
  const [billing, shop] = [namesIn("billing"), namesIn("shop")];

  expect(billing.length).toBeGreaterThan(9);
  expect(billing.filter((name) => shop.includes(name))).toEqual([]);
});

test("the report of a night with trouble is kept", () => {
  const upload = steps("drift").find(({ uses }) => uses?.startsWith("actions/upload-artifact@"));

  expect(upload).toMatchObject({ if: "always()", with: { "if-no-files-found": "warn" } });
  expect(upload?.with?.path).toContain("airbyte-drift/report.*");
});

test("a job of a fork has no secret in it", () => {
  expect(JSON.stringify(workflow("plan").jobs.synth)).not.toContain("secrets.");
});

test("one apply runs at a time, is never interrupted, and has an environment of its own", () => {
  expect(workflow("apply").concurrency).toEqual({ group: "airbyte-apply", "cancel-in-progress": false });
  expect(workflow("apply").jobs.apply!.environment).toBe("airbyte-production");
});

test("the plans leave the machine encrypted only, for five days", () => {
  const uploads = steps("plan").filter(({ uses }) => uses?.startsWith("actions/upload-artifact@"));

  expect(uploads.map((step) => [step.with?.path, step.with?.["retention-days"]])).toEqual([
    ["airbyte-review/plans.sealed", 5],
    ["airbyte-review/report.*", 14],
  ]);
});

describe("the jobs of GitLab", () => {
  const jobs: Readonly<Record<string, GitlabJob>> = parse(fileOf("gitlab", "airbyte.yml"));

  test("run scripts that the kit has", () => {
    const scripts = scriptsIn(fileOf("gitlab", "airbyte.yml"));
    const written = listKitFiles("gitlab", OPTIONS).map(({ path }) => path);

    expect(scripts.length).toBeGreaterThan(6);
    expect(scripts.filter((script) => !written.includes(script))).toEqual([]);
  });

  test("use keywords that GitLab has, of https://docs.gitlab.com/ci/yaml/", () => {
    const known = new Set(
      "image variables before_script timeout extends id_tokens stage interruptible rules script artifacts needs resource_group environment".split(
        " ",
      ),
    );
    const used = Object.values(parse(fileOf("gitlab", "airbyte.yml", { stateAccess: "aws-oidc" })) as object);

    expect(used.flatMap((job: object) => Object.keys(job)).filter((keyword) => !known.has(keyword))).toEqual([]);
  });

  test("of two catalogs share no name", () => {
    const namesIn = (catalog: string) => Object.keys(parse(fileOf("gitlab", `airbyte-${catalog}.yml`, { catalog })));

    expect(namesIn("billing").filter((name) => namesIn("shop").includes(name))).toEqual([]);
    const text = fileOf("gitlab", "airbyte-billing.yml", { catalog: "billing" });
    for (const [, name = ""] of text.matchAll(/(?:extends|job): (\S+)/g)) expect(namesIn("billing")).toContain(name);
  });

  test("apply one at a time, and only from the branch", () => {
    expect(jobs["airbyte-apply"]).toMatchObject({
      resource_group: "airbyte-production",
      environment: { name: "airbyte-production" },
      interruptible: false,
    });
    for (const rule of jobs["airbyte-apply"]!.rules) expect(rule.if).toContain(`$CI_COMMIT_BRANCH == "main"`);
  });

  test("keep the plans encrypted only, for five days", () => {
    expect(jobs["airbyte-plan"]!.artifacts).toMatchObject({ expire_in: "5 days" });
    expect(jobs["airbyte-plan"]!.artifacts.paths).not.toContainEqual(
      expect.stringMatching(/plans\/|airbyte-review\/$/),
    );
  });

  test("keep the report of a night with trouble", () => {
    expect(jobs["airbyte-drift"]!.artifacts).toMatchObject({ when: "always" });
  });

  test("write notes and issues where no package is installed", () => {
    for (const job of ["airbyte-note", "airbyte-issue"]) expect(jobs[job]!.extends).toBe(".airbyte");
    expect(JSON.stringify(jobs[".airbyte"])).not.toContain("npm");
  });

  test("ask for an identity at AWS only where the state is reached so", () => {
    expect(fileOf("gitlab", "airbyte.yml", { stateAccess: "aws-oidc" })).toContain("id_tokens:");
    expect(fileOf("gitlab", "airbyte.yml")).not.toMatch(/id_tokens|AWS/);
  });
});
