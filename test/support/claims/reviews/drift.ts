import type { Claims } from "../claims";

const TEST = "acceptance/once/command-line/drift";
const STORY = "a night without changes is 0, and what somebody did in the web app is told object by object";
const TROUBLE = "a stack that cannot be refreshed is named, and the other one is reported all the same";

export const drift: Claims = {
  "The command refreshes all stacks in `cdktf.out`, one after another. A stack that is not initialised, or whose providers are not installed, is initialised first.":
    [[TEST, STORY]],
  "The same change to many objects is told once.": [
    ["unit/review/drift/groups", "the same change to many objects is one group, in the order given"],
  ],
  "**Objects that were changed**, value by value.": [[TEST, STORY]],
  "**Objects that are gone.**": [[TEST, STORY]],
  "If that happened without a visible change, the object is named.": [[TEST, STORY]],
  "**Objects in no state**: templates and tags of the organization that no stack manages.": [
    [TEST, STORY],
    ["unit/review/drift/unmanaged", "unmanaged is what no state holds, by kind and name, with sorted tags"],
  ],
  "Those that a data source reads count too; Airbyte's own templates do not.": [
    ["unit/review/drift/unmanaged", "the ids that are managed are read from %s, those in modules too"],
    ["contract/cli/drift", "templates and tags of the organization are listed, without Airbyte's own"],
  ],
  "`--unmanaged show` reports them without counting them as drift, and `--unmanaged skip` does not ask for them.": [
    [TEST, "what no state holds can be shown without counting as drift, or be left out without asking Airbyte for it"],
  ],
  "something could not be looked at; the report begins with that, and has what could be looked at": [[TEST, TROUBLE]],
  "After a night with trouble its job fails, and keeps the report as an artifact all the same.": [
    ["unit/cli/ci/workflows", "the report of a night with trouble is kept"],
    [
      "acceptance/once/pull-request",
      "a pull request is planned, commented, merged and applied as reviewed, and drift gets one issue",
    ],
  ],
  "its trouble is the first line of every format, an entry of `troubles` in JSON, and an error in SARIF": [
    ["unit/review/formats/text", "what could not be looked at comes before all that could be"],
    ["unit/review/formats/sarif", "what could not be looked at is the first result, an error of its stack"],
  ],
  "A stack that cannot be refreshed does not keep the others from the report": [[TEST, TROUBLE]],
  "If a state cannot be read, nothing is called unmanaged.": [
    [TEST, "without a state nobody knows what is managed, so nothing is called unmanaged"],
  ],
  "No state, and nothing at Airbyte.": [[TEST, STORY]],
  "are removed, also on Ctrl-C": [[TEST, "Ctrl-C ends it, and leaves no plan behind"]],
  "It takes no lock, so a deploy never has to wait for it.": [
    [TEST, "a lock on the state, as of a deploy that runs, is no obstacle"],
  ],
  "`--format` takes `json`, `markdown`, `html`, `sarif` and `text`; several of them need `--out DIR`.": [
    [TEST, "several formats are files of one directory, and in GitHub Actions one is the summary of the job"],
  ],
};
