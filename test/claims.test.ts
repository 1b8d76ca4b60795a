import { readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "..");

/** A test, by its file and by a part of its name. */
type Proof = readonly [file: string, name: string];

/** Promises of README and guides, in their words, and the tests that hold them. Remove a promise without a test. */
const CLAIMS: Readonly<Record<string, Readonly<Record<string, readonly Proof[]>>>> = {
  "README.md": {
    "The next diff shows that setting, and nothing else": [
      ["acceptance/plans/updates", "a setting changed in the web app shows as that setting and nothing else"],
    ],
    "**No diff that is not a change.**": [
      [
        "acceptance/plans/updates",
        "another order of tags and of keys, and another spelling of a number, are no change",
      ],
      ["acceptance/plans/updates", "shows what changes and nothing else"],
      ["contract/provider/single-changes", "shows in the plan with what hangs on it, and nothing else does"],
      ["unit/framework/engine/properties", "whatever is applied has an empty plan, and so has every change to it"],
    ],
    "**No hidden drift.**": [
      ["acceptance/resources/source-template", "changed in the web app is shown, and repaired"],
      ["acceptance/secrets/secrets", "written to without a visible change warns of its secrets"],
    ],
    "**No secret in the wrong place.**": [
      ["acceptance/secrets/secrets", "no secret is found anywhere after a whole life cycle"],
      ["acceptance/secrets/secrets", "a rotated secret is one update"],
    ],
    "**A rename is a rename.**": [
      [
        "acceptance/resources/template-tag",
        "renaming a tag is one PUT, and the templates that carry it are left alone",
      ],
    ],
    "**Nothing is lost, and nothing made twice.**": [
      ["acceptance/faults/load", "Ctrl-C in an apply of 50 loses nothing and makes nothing twice"],
      ["acceptance/faults/lost-objects", "a 502 after the creation of %s was done makes nothing twice"],
    ],
    "**No surprise.**": [
      ["acceptance/once/harness", "in a plan, tokens and reads are no writes, and anything else is"],
      [
        "acceptance/plans/protection",
        "a template that loses a tag, or goes away, warns of the customers it was offered to",
      ],
      ["acceptance/plans/protection", "a protected template is neither destroyed nor replaced"],
    ],
    "**Mistakes are found early.**": [
      ["acceptance/once/connector-specs", "is an error at its setting, and nothing is sent"],
      ["acceptance/once/cron", "is an error that shows the right spelling, before any request"],
      ["acceptance/once/bad-input", "is one error at the attribute, before any request"],
      ["constructs/validations/rules", "what the provider refuses as $place at plan stops the synth"],
    ],
  },
  "docs/guides/catalogs.md": {
    "Misspelt streams fail in the plan": [
      ["acceptance/data-sources/catalog-query", "a misspelt stream fails the plan"],
    ],
    "catalog once for each connector": [
      ["acceptance/data-sources/catalog-query", "a plan asks for each connector's catalog once"],
    ],
  },
  "docs/guides/cdktn.md": {
    "The same program makes the same objects at the same addresses on either": [
      ["foundations/same-program", "the same program says the same to Terraform on either foundation"],
    ],
    "and fail with a message": [["foundations/pairing", "tells an app on cdktn where to import from"]],
  },
  "docs/guides/ci.md": {
    "Credentials come from the environment and are never written": [
      ["acceptance/once/cdktf", "stores no secret of the program and no credentials"],
    ],
  },
  "docs/guides/import.md": {
    "is an error that says so; nothing is imported then": [
      ["acceptance/plans/adoption", "an object of another organization, or of none, is an error that says so"],
    ],
    "writes the configuration for you": [["acceptance/plans/adoption", "generates for odd objects plans to nothing"]],
    "move to this provider unchanged": [["acceptance/plans/adoption", "moves over without being touched"]],
  },
  "docs/guides/plans.md": {
    "A setting that was changed in the web app is shown as that setting": [
      ["acceptance/plans/updates", "a setting changed in the web app shows as that setting and nothing else"],
    ],
    "What is no drift: another order of tags or keys": [
      [
        "unit/provider/settings/values/properties",
        "a server that reorders, respells, adds, hides and omits changes nothing in state",
      ],
      ["acceptance/resources/connection-template", "a zone that the server puts behind the schedule is no change"],
    ],
    "are read with one request each, however many there are": [
      ["acceptance/faults/load", "a plan of 300 tags and 300 connection templates asks at most 8 times"],
    ],
    "only those are read that were written to since the last run": [
      [
        "acceptance/faults/load",
        "a plan of 300 source templates in fast mode asks at most 8 times, and still finds drift",
      ],
    ],
    "is not deleted, unless it has `force_destroy = true`": [
      ["acceptance/plans/protection", "deleting a tag that templates carry names them, and is refused unless forced"],
    ],
  },
  "docs/guides/release-gates.md": {
    "A gate cannot watch another stack": [["constructs/release-gate", "a gate cannot watch another stack"]],
    "It is marked as tainted, so the next deploy runs the check": [
      ["acceptance/once/release-gate", "a failing check fails the deploy, says why, and is repeated by the next one"],
    ],
  },
  "docs/guides/secrets.md": {
    "its value is in no state, plan, log or error": [
      ["acceptance/secrets/secrets", "no secret is found anywhere after a whole life cycle"],
    ],
    "A changed secret is one update": [["acceptance/secrets/secrets", "a rotated secret is one update"]],
    "None of these makes a diff": [
      ["acceptance/secrets/secrets", "a secret is merged in, never stored, and makes no diff"],
    ],
  },
  "docs/guides/troubleshooting.md": {
    "it holds no secrets": [["acceptance/once/process", "holds no secret and no token"]],
  },
};

const read = (...names: readonly string[]) => readFileSync(path.join(ROOT, ...names), "utf8");

describe.each(Object.entries(CLAIMS))("%s", (page, claims) => {
  const text = read(page);

  test.each(Object.entries(claims))("%s", (claim, proofs) => {
    expect(text).toContain(claim);
    const missing = proofs.filter(([file, name]) => !read("test", `${file}.test.ts`).includes(name));
    expect(missing).toEqual([]);
  });
});

test("each point of what one can rely on is held by tests", () => {
  const [, list = ""] = read("README.md").split("## What you can rely on");
  const points = [...list.split("\n## ")[0]!.matchAll(/^- (\*\*.*?\*\*)/gm)].map(([, point]) => point);

  expect(points).toEqual(Object.keys(CLAIMS["README.md"]!).filter((claim) => claim.startsWith("**")));
});

test("the program in the README is the quickstart, to the letter", () => {
  expect(read("README.md")).toContain(`\`\`\`ts\n${read("examples", "quickstart", "main.ts")}\`\`\``);
});
