import type { Forge, KitOptions } from "./kit-files";

/** The steps that are left to a person once the files are written, under a heading. */
export function toNextSteps(forge: Forge, options: KitOptions, heading = "Next:"): string {
  const steps = forge === "github" ? toGithubSteps(options) : toGitlabSteps(options);
  return [heading, ...steps.map((step, index) => `${index + 1}. ${step}`)].join("\n");
}

function toGithubSteps({ branch, secrets, stateAccess }: KitOptions): string[] {
  const names = [
    "AIRBYTE_CLIENT_ID",
    "AIRBYTE_CLIENT_SECRET",
    "PLAN_KEY",
    ...secrets.map((name) => name.toUpperCase()),
  ];
  const roles = stateAccess === "aws-oidc" ? ["AWS_ROLE_ARN", "AWS_REGION"] : [];
  return [
    `Set the repository's secrets ${names.join(", ")}. PLAN_KEY is new: openssl rand -base64 32 | gh secret set PLAN_KEY`,
    `Set the repository's variables ${["AIRBYTE_ORGANIZATION_ID", ...roles].join(", ")}.`,
    `Keep the state in a shared backend. What it needs is a secret, too: name it with --secret.`,
    `Protect ${branch}: require a pull request, the check "plan", and branches that are up to date.`,
    `Let the environment "airbyte-production" be used from ${branch} only.`,
    "Commit these files and open a pull request. The guide is docs/guides/review.md of this package.",
  ];
}

function toGitlabSteps({ branch, secrets, stateAccess }: KitOptions): string[] {
  const roles = stateAccess === "aws-oidc" ? ["AWS_ROLE_ARN", "AWS_REGION"] : [];
  const names = [
    "AIRBYTE_CLIENT_ID",
    "AIRBYTE_CLIENT_SECRET",
    "AIRBYTE_ORGANIZATION_ID",
    "PLAN_KEY",
    "GITLAB_TOKEN",
    ...secrets,
    ...roles,
  ];
  return [
    `Set the CI/CD variables ${names.join(", ")}; mask all that are secret. PLAN_KEY is new: openssl rand -base64 32. ` +
      'GITLAB_TOKEN is a project access token with the scope "api".',
    "Keep the state in a shared backend, such as the one that GitLab has.",
    `Protect ${branch}, and let merge requests be merged by fast-forward only, so that what is merged is what was planned.`,
    `Add a schedule for ${branch} with the variable AIRBYTE_DRIFT set to "true".`,
    "Commit these files and open a merge request. The guide is docs/guides/review.md of this package.",
  ];
}
