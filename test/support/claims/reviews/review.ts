import type { Claims } from "../claims";

const PULL_REQUEST = "acceptance/once/pull-request";

export const review: Claims = {
  "After the merge, that very plan is applied": [
    [PULL_REQUEST, "a pull request is planned, commented, merged and applied as reviewed, and drift gets one issue"],
  ],
  "Those of low risk are folded, and so are the values of what is destroyed.": [
    ["unit/review/formats/markdown-length", "low risks are folded first"],
    [
      "unit/review/formats/markdown-length",
      "the values of what is destroyed are folded, also where many are, and secrets are not among them",
    ],
  ],
  "Tiers of one name, as a loop over stacks makes them, are named by their tags, or else by their paths.": [
    ["unit/review/audiences", "tiers of one name are told apart by their only tags, or else by their paths: %j"],
  ],
  "The row of a tag counts only where no tier with that tag has lost the same template.": [
    ["unit/review/formats/verdict", "says %p of the losses of %s"],
  ],
  "The comment is written once and then kept up to date.": [
    ["unit/cli/ci/forge-scripts", "the comment of a pull request is written once, and then kept up to date"],
    ["unit/cli/ci/forge-scripts", "and then kept up to date"],
  ],
  "If a plan fails, the comment says so": [
    ["unit/cli/ci/forge-scripts", "where the plan failed the comment says so, so that nobody reads an old report"],
  ],
  "| high | A template is destroyed or replaced": [
    ["unit/review/risk-table", "the guide to reviews has every rule of risk, in the order of their weight"],
  ],
  "and the check fails where a plan does it": [
    ["unit/cli/ci/scripts", "asks for each thing that is named, and fails as the report does"],
    ["unit/cli/ci/scripts", "lets everything pass where nothing is named"],
  ],
  "Each step of CI is a script, and yours to change": [["unit/cli/ci/workflows", "runs scripts that the kit has"]],
  "or with `--dry-run` prints it": [
    [
      "unit/cli/ci/forge-scripts",
      "on a laptop the comment is shown without a forge, and what is missing is said in a sentence",
    ],
  ],
  "turns each error and warning in it into an annotation": [
    ["unit/cli/annotations/log-reader", "what cdktf prints in %s is told once, whole, and with what it is about"],
    [
      "acceptance/once/command-line/annotate",
      "a validation that fails in cdktf synth is annotated at the line of the program, and the pipe fails",
    ],
  ],
  "because the scripts set `AIRBYTE_RECORD_SOURCES=true` before they synthesize": [
    ["unit/cli/ci/scripts", "synthesizes with the lines of the program, and reports plans with changes and without"],
    [
      "constructs/stack-notes",
      "a validation that fails ends with the line of the construct that it names, if lines are asked for",
    ],
  ],
  "without it, annotations name the construct only": [
    ["unit/cli/annotations/places", "without recorded lines the construct is named all the same"],
  ],
  "The report is also the summary of the job.": [
    ["unit/cli/report/report", "in GitHub Actions, the report is also the summary of the job, whatever its format"],
    ["unit/cli/ci/scripts", "adds no second summary to the job, which has that of the plan"],
  ],
  "each result has the file and the line of its construct, or `cdktf.json` where that is not known": [
    [
      "unit/review/formats/sarif",
      "a result lies in the program where that is known, else in cdktf.json, and is named after its construct, else its address",
    ],
    ["unit/review/formats/sarif", "files are named from the top of the repository"],
  ],
  "Each has its own workflows, artifacts, comment and drift issue.": [
    ["unit/cli/ci/workflows", "two catalogs share no name of a workflow, a group or an artifact"],
    ["unit/cli/ci/workflows", "of two catalogs share no name"],
    ["unit/cli/ci/forge-scripts", "two catalogs of one repository have a comment and an issue each"],
  ],
  "a plan could not be read, or it ended with errors, which is the first thing that the report says": [
    [
      "acceptance/once/report/saved-plan",
      "a plan that ended with errors says so first, ends with 1, and shows no secret that an error quotes",
    ],
  ],
  "no file that is there already unless you say `--force`": [
    ["unit/cli/ci/init", "nothing is written where a file says something else"],
    ["unit/cli/ci/init", "--force replaces it"],
  ],
  "the state is reached by a role that AWS gives to the job": [
    ["unit/cli/ci/workflows", "asks for an identity at AWS only where the state is reached so"],
    ["unit/cli/ci/workflows", "ask for an identity at AWS only where the state is reached so"],
  ],
  "Actions are pinned by the hash of a commit": [
    ["unit/cli/ci/workflows", "uses no action but by the hash of its commit, with the version beside it"],
    ["unit/cli/ci/workflows", "the token that may write is only where no package is installed"],
  ],
  "which your `.gitlab-ci.yml` includes": [
    ["unit/cli/ci/init", "gitlab gets a file to include, and one that includes it"],
    ["unit/cli/ci/init", "a .gitlab-ci.yml of one's own is left alone, and it is said what to add to it"],
  ],
  "it is applied if the main branch has exactly these files, and refused otherwise": [
    ["unit/cli/ci/scripts", "refuses a plan that was made from other files"],
    ["unit/cli/ci/seal", "a sealed plan does not open in a checkout of other files"],
    ["unit/cli/ci/forge-scripts", "a merged commit fetches the plan of the last pipeline of its merge request"],
  ],
  "they leave the machine encrypted only, and are deleted after five days": [
    ["unit/cli/ci/workflows", "the plans leave the machine encrypted only, for five days"],
    ["unit/cli/ci/workflows", "keep the plans encrypted only, for five days"],
    ["unit/cli/ci/seal", "nothing of a plan can be read in the sealed file"],
  ],
  "the workflow uses `pull_request`, never `pull_request_target`": [
    ["unit/cli/ci/workflows", "pull requests are planned with pull_request, which gives forks no secrets"],
    ["unit/cli/ci/workflows", "a job of a fork has no secret in it"],
  ],
  "there is one issue, which is kept up to date and closed once there is no drift any more": [
    ["unit/cli/ci/forge-scripts", "drift has one issue, which is kept up to date, and closed once there is none"],
    ["unit/cli/ci/forge-scripts", "drift updates the issue that is open, and closes it once there is none"],
  ],
};
