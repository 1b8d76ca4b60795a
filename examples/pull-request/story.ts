import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, step } from "../demo/narrator";
import type { Finished } from "./ci/runner";
import { CRM_TOKEN, type Scene } from "./scene";

/** What people saw in the story. */
export interface Seen {
  /** The comment on the first pull request. */
  readonly comment: string;
  /** Its report as JSON. */
  readonly report: string;
  /** The issue about drift. */
  readonly issue: string;
  /** The refusal of the plan that had become stale. */
  readonly refusal: string;
}

/** Plays the story. Throws where it goes another way. */
export async function play(scene: Scene): Promise<Seen> {
  await start(scene);
  const { comment, report } = await review(scene);
  const refusal = await refuseStalePlan(scene);
  const issue = await findDrift(scene);

  step("No secret has left the machines of CI");
  const files = readdirSync(scene.store, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map((file) => readFileSync(path.join(file.parentPath, file.name), "latin1"));
  expect(
    texts.some((text) => text.includes("Payments")),
    "the search finds what is in a report",
  );
  const secrets = [CRM_TOKEN, ...Object.values(scene.secrets)];
  expect(!texts.some((text) => secrets.some((secret) => text.includes(secret))), "no artifact holds a secret");
  return { comment, report, issue, refusal };
}

async function start(scene: Scene): Promise<void> {
  const { airbyte, shell, dispatch } = scene;
  step("airbyte-embedded ci init github");
  await shell("npx airbyte-embedded ci init github --secret STATE_FILE --secret TF_VAR_crm_token");
  await shell("git add --all && git commit --quiet --message 'The catalog and its CI' && git push --quiet origin main");
  await shell("git fetch --quiet origin");

  step("The first deploy: plan the main branch by hand, then apply");
  succeed(await dispatch("plan"), { synth: "skipped", plan: "success", comment: "skipped" });
  succeed(await dispatch("apply"), { apply: "success" });
  expect(airbyte.sourceTemplates.list().length === 2, "Airbyte has two source templates");
}

async function review(scene: Scene): Promise<Pick<Seen, "comment" | "report">> {
  const { airbyte, shell, writes } = scene;
  const before = writes();
  step("A branch: the free tier loses Chat, and data moves every hour");
  await shell("git checkout --quiet -b less-for-free");
  edit(scene, ["free.offer(chat);\n", ""], ["0 0 3 * * ?", "0 0 * * * ?"]);
  await shell("git commit --quiet --all --message 'Less for free'");
  const pullRequest = await scene.openPullRequest("less-for-free");
  succeed(await scene.plan(pullRequest), { synth: "skipped", plan: "success", comment: "success" });
  expect(pullRequest.comments.length === 1, "the pull request has a comment");

  step("Another commit: a template for the pro tier");
  edit(
    scene,
    [
      "pro.offer(crm, chat);\n",
      `const payments = new SourceTemplate(catalog, "Payments", { name: "Payments", connector: STRIPE });\n` +
        "pro.offer(crm, chat, payments);\n",
    ],
    ["const app =", `const STRIPE = "e094cb9a-26de-4645-8761-65c0c425d1de";\n\nconst app =`],
  );
  await shell("git commit --quiet --all --message 'Payments'");
  succeed(await scene.plan(pullRequest), { synth: "skipped", plan: "success", comment: "success" });
  const [comment, ...others] = pullRequest.comments;
  expect(others.length === 0 && comment?.body.includes("Payments") === true, "the comment is the same, and up to date");
  expect(writes() === before, "nothing was written to Airbyte");
  const reviewed = scene.forge.artifacts.findLast(({ name }) => name === "airbyte-report");
  const report = readFileSync(path.join(reviewed?.folder ?? "", "report.json"), "utf8");

  step("Merged: that plan is applied");
  succeed(await scene.merge(pullRequest), { apply: "success" });
  expect(
    airbyte.sourceTemplates.list().some(({ name }) => name === "Payments"),
    "Airbyte has the new template",
  );
  return { comment: comment?.body ?? "", report };
}

async function refuseStalePlan(scene: Scene): Promise<string> {
  const { shell, writes, secrets } = scene;
  step("Another pull request is planned, and the state moves on: a colleague rotates the token of the CRM");
  await shell("git checkout --quiet -b newer-start");
  edit(scene, ["2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"]);
  await shell("git commit --quiet --all --message 'Newer start'");
  const pullRequest = await scene.openPullRequest("newer-start");
  succeed(await scene.plan(pullRequest), { synth: "skipped", plan: "success", comment: "success" });
  const rotated = "crm-token-4712-of-acme";
  secrets.TF_VAR_CRM_TOKEN = rotated;
  await shell("git checkout --quiet main");
  await shell("npx airbyte-embedded run -- npx cdktf deploy --auto-approve", { TF_VAR_crm_token: rotated });

  step("Merged: the plan is stale, and refused");
  const before = writes();
  const refused = await scene.merge(pullRequest);
  expect(refused.results.apply === "failure" && writes() === before, "nothing was written to Airbyte");
  expect(refused.log.includes("Saved plan is stale"), "Terraform says that the plan is stale");

  step("The main branch is planned anew, read, and applied");
  succeed(await scene.dispatch("plan"), { synth: "skipped", plan: "success", comment: "skipped" });
  succeed(await scene.dispatch("apply"), { apply: "success" });
  return refused.log;
}

async function findDrift(scene: Scene): Promise<string> {
  const { airbyte, forge } = scene;
  step("A quiet night");
  succeed(await scene.dispatch("drift", "schedule"), { drift: "success", issue: "success" });
  expect(forge.issues.length === 0, "there is no issue");

  step("Somebody edits a template in the web app, and the night finds it");
  const crm = airbyte.sourceTemplates.list().find(({ name }) => name === "CRM");
  if (crm === undefined) throw new Error("The CRM template is gone.");
  airbyte.sourceTemplates.update(crm.id, { partial_default_config: { start_date: "2020-01-01T00:00:00Z" } });
  for (let night = 1; night <= 2; night += 1)
    succeed(await scene.dispatch("drift", "schedule"), { drift: "success", issue: "success" });
  const [issue, ...others] = forge.issues;
  expect(others.length === 0 && issue?.body.includes("start_date") === true, "two nights later there is one issue");
  await keepReportOfTrouble(scene);
  return issue?.body ?? "";
}

async function keepReportOfTrouble({ dispatch, forge, secrets }: Scene): Promise<void> {
  step("A night with trouble: the secret was replaced at Airbyte alone");
  const secret = secrets.AIRBYTE_CLIENT_SECRET ?? "";
  secrets.AIRBYTE_CLIENT_SECRET = "replaced-at-airbyte";
  succeed(await dispatch("drift", "schedule"), { drift: "failure", issue: "skipped" });
  secrets.AIRBYTE_CLIENT_SECRET = secret;
  const folder = forge.artifacts.findLast(({ name }) => name === "airbyte-drift")?.folder ?? "";
  const report = readFileSync(path.join(folder, "report.txt"), "utf8");
  expect(report.includes("could not be refreshed"), "the job has failed, and its report says why");
  expect(forge.issues.length === 1, "the issue about drift is open still");
}

/** Changes the program on the laptop. */
function edit({ laptop }: Scene, ...changes: readonly (readonly [from: string, to: string])[]): void {
  const file = path.join(laptop.folder, "main.ts");
  let program = readFileSync(file, "utf8");
  for (const [from, to] of changes) {
    if (!program.includes(from)) throw new Error(`The program has no ${JSON.stringify(from)}.`);
    program = program.replace(from, to);
  }
  writeFileSync(file, program);
}

function succeed({ results, log }: Finished, wanted: Readonly<Record<string, string>>): void {
  if (JSON.stringify(results) === JSON.stringify(wanted)) return;
  throw new Error(`The jobs ended as ${JSON.stringify(results)}, and not as ${JSON.stringify(wanted)}:\n${log}`);
}
