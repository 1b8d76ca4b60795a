import type { Claims } from "./claims";

export const client: Claims = {
  "All calls of a client share one token, one rate limit and one retry budget.": [
    ["unit/api/tokens/renewing-token", "fifty calls at once ask for one token"],
    ["unit/api/transport/retry/rate-limit", "requests of all callers together keep to the pace"],
    ["unit/api/transport/retry/retry-budget", "a hundred repetitions without a success are all there is"],
  ],
  "Every answer is checked before you see it.": [
    ["unit/api/transport/session", "an answer of another shape names the place, not the value"],
  ],
  "what the holder of a token for one workspace sees": [
    ["contract/tokens/scoped-tokens", "the token inside one that selects %j (%s) is offered what the widget shows"],
  ],
  "**Lists are async iterators** that follow all pages, without ever leaving the configured host.": [
    ["unit/api/lists/pages", "pages are followed on the configured host only"],
    ["contract/transport/connections", "a next page on another host, and by http, is asked for where the list is"],
  ],
  "**`find` answers null, `get` throws.**": [
    ["contract/collections/source-templates", "a template that is gone, and an empty id, are null"],
    ["contract/collections/definitions", "getting what is not there is an error, and so is what is no id"],
  ],
  "A create never makes duplicates: after a lost answer it looks before it posts again, and throws `LostAnswer` if the outcome cannot be determined.":
    [
      ["contract/writes/creation", "$what whose answer was lost ($how) is found, and made once"],
      ["contract/writes/lost-answers", "without knowing what was there, a lost answer stays in doubt"],
    ],
  "An answer about another object than the one requested is an `UnexpectedAnswer`.": [
    ["contract/writes/foreign-answers", "$what that is answered with another object is an error"],
  ],
  "A deletion, or adding or removing a tag, succeeds only if the answer or another read confirms it; otherwise it throws `NotDone`.":
    [
      ["contract/writes/hollow-answers", "$what that lives on is not deleted, whatever $answer says"],
      ["contract/writes/hollow-answers", "$method of a tag is looked after where its answer is $answer"],
    ],
  "After a 429 all calls wait together, for at most `rateLimitPatienceSeconds` (300) until one succeeds.": [
    [
      "contract/transport/rate-limits",
      "six answers that say to wait a second each are waited out, by any number of calls",
    ],
    [
      "contract/transport/rate-limits",
      "a limit that stays ends when the patience does, and the error says what was waited for",
    ],
    [
      "unit/api/transport/retry/rate-limit-patience",
      "all calls share the patience, and a request that is let through gives it back",
    ],
  ],
  "`onLimitWait` is called once a minute, and `toLimitLine` puts its argument into words.": [
    [
      "unit/api/transport/retry/rate-limit-patience",
      "people are told what is waited for at once, and then once a minute",
    ],
    ["contract/cli/client", "a command says on stderr what it is waiting for"],
  ],
  "Other failures are retried `maxRetries` times.": [
    ["contract/transport/rate-limits", "faults are counted apart from limits"],
    [
      "contract/transport/unreadable-answers",
      "reads that go on being unreadable end after as many tries as faults may have",
    ],
  ],
  "**Errors are typed**": [["unit/api/transport/api-error", "a %d that says %s is of kind %s"]],
  "None contains a secret, a request body or a terminal control character.": [
    ["unit/api/transport/session", "no error and no event holds a secret, even when the server repeats it"],
    ["contract/collections/connection-templates", "no error quotes the config"],
    ["contract/transport/secrets", "words of a server steer no terminal"],
  ],
  "To hide the same secrets in a log": [
    ["contract/tokens/scoped-tokens", "the client's redactor knows every token, and errors that quote one hide it"],
  ],
  "**Cancel a call** with `{ signal }`, the last argument of every call.": [
    ["contract/tokens/tokens", "aborting the signal closes the request under way"],
  ],
  "`close()` closes connections that are kept open.": [
    ["contract/transport/connections", "a client that is closed leaves no connection open, and still works"],
  ],
  "is a program to start from": [
    [
      "acceptance/once/client-example",
      "the client's example lists what each customer is offered, and takes a taken name for what it is",
    ],
  ],
};
