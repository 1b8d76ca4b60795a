import type { Claims } from "./claims";

export const secrets: Claims = {
  "Settings are stored and compared; secrets are sent and never stored:": [
    ["acceptance/secrets/secrets", "a secret is merged in, never stored, and makes no diff"],
  ],
  "Both are merged when they are sent, and secrets take precedence.": [
    ["unit/provider/settings/values/merging", "secrets are merged $why"],
  ],
  "its value is in no state, plan, log or error.": [
    ["acceptance/secrets/secrets", "no secret is found anywhere after a whole life cycle"],
  ],
  "`secrets_fingerprint` is a salted, stretched hash of the secrets, computed at each plan and compared with the one in state.":
    [
      [
        "unit/provider/settings/values/fingerprint",
        "a fingerprint is short, printable and shows nothing of the secret",
      ],
      ["unit/provider/settings/values/fingerprint", "two objects with the same secret have different fingerprints"],
    ],
  "A changed secret is one update:": [
    ["acceptance/secrets/secrets", "a rotated secret is one update, and every patch carries the secrets"],
  ],
  "An ephemeral value that differs on each run would cause an update on each run.": [
    [
      "acceptance/secrets/secrets",
      "an ephemeral that differs on each run is noticed, and quiet once a version pins it",
    ],
  ],
  "while it is set, only a change of the version counts.": [
    [
      "unit/provider/settings/values/secret-plan",
      "a version pins an ephemeral that differs on each run, until the version changes",
    ],
  ],
  "None of these makes a diff, and none is ever written back.": [
    ["unit/provider/settings/values/properties", "no mask and no reference gets into state, whatever the server sends"],
    ["acceptance/secrets/secrets", "a secret is merged in, never stored, and makes no diff"],
  ],
  "the plan warns that somebody may have replaced a secret.": [
    ["acceptance/secrets/secrets", "a template that was written to without a visible change warns of its secrets"],
  ],
  "every update of settings sends your secrets along.": [
    ["acceptance/secrets/secrets", "a rotated secret is one update, and every patch carries the secrets"],
  ],
  "is an error at plan until you give the secret or allow its removal.": [
    ["acceptance/secrets/secrets", "an imported template keeps its credentials until they are given or given up"],
    ["acceptance/secrets/secrets", "credentials of an imported template go where their loss is said to be meant"],
  ],
  "are `(hidden)` in every error, warning and log line if they have four or more characters": [
    ["acceptance/secrets/redaction", "no encoding of a secret that Airbyte quotes is in an error or in the log"],
    [
      "protocol/redaction",
      "what is write-only or sensitive in a configuration is in no diagnostic, from its validation on",
    ],
  ],
  "as they are, JSON-escaped, URL-encoded, in base64, hex or HTML, in another case, and truncated.": [
    ["unit/output/redactor", "a secret is hidden %s"],
    ["unit/output/redactor", "no secret of four characters and more is in a text %s"],
    ["unit/output/redactor", "the beginning of a secret is hidden where it is cut off %s"],
  ],
  "If a request contained a shorter secret, Airbyte's message is left out.": [
    [
      "acceptance/secrets/redaction",
      "with a secret too short to be hidden Airbyte's words are left out, and ordinary settings stay words",
    ],
  ],
  "In answers to requests with settings, those settings are hidden too, and the answer is truncated.": [
    ["unit/output/redactor", "ordinary settings are hidden in the reply to their own request, and nowhere else"],
    ["contract/transport/secrets", "a reply to a request with settings is cut short, whatever it says"],
  ],
  "They are hidden in plans but stored in the state, so protect the state.": [
    [
      "acceptance/secrets/secrets",
      "a secret in the plain config, where write-only is not to be had, makes no diff either",
    ],
  ],
  "To remove a secret that others have set, give it as `null` in the config.": [
    [
      "contract/provider/lost-secrets",
      "a secret that the plain settings say is nothing goes too, for Terraform without write-only attributes",
    ],
  ],
};
