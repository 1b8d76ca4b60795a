import type { Claims } from "./claims";

export const troubleshooting: Claims = {
  "it checks Node, Terraform, the provider, Terraform's configuration, credentials and the API, including each part of the API that an organization may lack, and says what to do.":
    [
      ["acceptance/once/command-line/cli", "where everything is in order, every row is ok and so is the exit code"],
      ["acceptance/once/command-line/cli", "where all is missing, it says what to install and to export, and fails"],
      ["acceptance/once/command-line/cli", "it says what the organization offers, and what to do without the rest"],
    ],
  "`terraform is not on the PATH`": [
    ["unit/cli/doctor/terraform", "without terraform and tofu, one sentence says what to install"],
    ["unit/cli/doctor/terraform", "tofu alone works, once cdktf is told of it"],
  ],
  "run `airbyte-embedded install` and export what it prints": [
    [
      "acceptance/once/command-line/cli",
      "what it prints is all that Terraform needs to find and to lock the provider at %s",
    ],
  ],
  "the provider is another build or form than the locked one: remove its entry from `.terraform.lock.hcl`": [
    [
      "acceptance/once/command-line/cli",
      "Terraform refuses another build than the one it has locked, until the lock's entry is removed",
    ],
  ],
  "export `AIRBYTE_CLIENT_ID` and `AIRBYTE_CLIENT_SECRET`": [
    ["unit/cli/doctor/credentials", "nothing set is failed, with both ways to credentials"],
  ],
  "`This organization has no template tags`": [
    [
      "acceptance/tags/untagged",
      "%s that is asked for without template tags is one error of the plan, in one sentence",
    ],
  ],
  "Everything else works": [
    [
      "acceptance/tags/untagged",
      "without template tags everything else works: templates, what looks at tags, and the warnings of plans",
    ],
  ],
  "set `TMPDIR` to a directory that can be written to and has a short path": [
    [
      "unit/protocol/process/socket-directory",
      "below %j there is none, and without another place it is told what to set",
    ],
    ["protocol/process", "where temporary files have %s, the socket is in a short place that is as private"],
  ],
  "`was not checked: the pattern … takes too long`": [
    ["unit/specs/check/endless", "a value whose pattern takes too long passes, with a warning that says so"],
  ],
  "wait, or raise `rate_limit_patience_seconds`": [
    ["acceptance/faults/transport", "an apply waits for a rate limit, whatever the number of retries"],
    ["acceptance/faults/transport", "an apply that may not wait says which setting would let it"],
  ],
  "use https; `allow_http = true` is for networks that you trust": [
    ["acceptance/faults/transport", "%s = %s is an error of the plan, at the attribute, and nothing is sent"],
    ["contract/transport/connections", "plain http to another host is taken where it is allowed"],
  ],
  "`The name … is taken`, `… is used twice`": [
    [
      "acceptance/plans/names",
      "names that are taken are found by the plan, each with the block that imports what is there",
    ],
    ["acceptance/plans/names", "%s: two resources that want one name are told as that"],
  ],
  "`This is a bug in the provider`": [
    ["protocol/faults", "it names the call and what to do, and keeps the stack to the log"],
  ],
  "it holds no secrets": [
    ["acceptance/once/process", "the most talkative log of a whole life cycle holds no secret and no token"],
  ],
  "Terraform looks at too few resources at a time.": [
    [
      "acceptance/tags/crossing-renames",
      "a swap of tags that Terraform plans one at a time is refused before anything is written",
    ],
  ],
  "A template is replaced under `create_before_destroy`": [
    [
      "acceptance/plans/names",
      "a template that another connector replaces keeps its name, and needs another under create_before_destroy",
    ],
  ],
  "The debug log has one line for each request to Airbyte": [
    ["acceptance/once/process", "what the provider logs has the level that it was given"],
    ["unit/api/transport/session", "every try is reported without its query"],
  ],
};
