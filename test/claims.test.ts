import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { CLAIMS, type Proof } from "./support/claims";
import { PAGES, readPage } from "./support/pages/code-blocks";

const ROOT = path.join(__dirname, "..");

/** Sections that promise no behaviour: steps, links, and pages about other programs. */
const WITHOUT_PROMISES: readonly string[] = [
  "README.md: Develop",
  "docs/guides/constructs.md: ",
  "docs/guides/getting-started.md: 1. Install",
];

const FRONT_MATTER = /^---\n[^]*?\n---\n+/;

const toWords = (text: string) => text.replaceAll(/\s+/g, " ");

test("every guide has promises, and they are in the table", () => {
  expect(Object.keys(CLAIMS).sort()).toEqual([...PAGES].sort());
});

describe.each(Object.entries(CLAIMS))("%s", (page, claims) => {
  const text = toWords(readPage(page));

  test.each(Object.entries(claims))("%s", (claim, proofs) => {
    expect(text).toContain(claim);
    expect(proofs).not.toEqual([]);
    expect(proofs.filter((proof) => !isThere(proof))).toEqual([]);
  });

  test("has a promise in each section, unless it is one without", () => {
    const sections = readPage(page)
      .replace(FRONT_MATTER, "")
      .split(/^## /m)
      .map((section, index) => ({ title: index === 0 ? "" : section.split("\n")[0]!, words: toWords(section) }))
      .filter(({ title, words }) => title !== "" || !/^# [^.]+$/.test(words));
    const bare = sections.filter(({ words }) => !Object.keys(claims).some((claim) => words.includes(claim)));

    const listed = WITHOUT_PROMISES.filter((section) => section.startsWith(`${page}: `));
    expect(bare.map(({ title }) => `${page}: ${title}`)).toEqual(listed);
  });
});

test("each point of what one can rely on is held by tests", () => {
  const [, list = ""] = readPage("README.md").split("## What you can rely on");
  const points = [...list.split("\n## ")[0]!.matchAll(/^- (\*\*.*?\*\*)/gm)].map(([, point]) => point);

  expect(points).toEqual(Object.keys(CLAIMS["README.md"]!).filter((claim) => claim.startsWith("**")));
});

test("the program in the README is the quickstart, to the letter", () => {
  const program = readFileSync(path.join(ROOT, "examples", "quickstart", "main.ts"), "utf8");

  expect(readPage("README.md")).toContain(`\`\`\`ts\n${program}\`\`\``);
});

test("each example is run by a test, or by CI itself", () => {
  const directory = path.join(__dirname, "acceptance/once");
  const tests = readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => readFileSync(path.join(directory, name), "utf8"));
  const untried = readdirSync(path.join(ROOT, "examples")).filter(
    (name) => !tests.some((text) => new RegExp(`(?:arrange|openExample)\\("${name}"|examples/${name}/`).test(text)),
  );

  expect(untried).toEqual(["demo", "python"]);
  const ci = readFileSync(path.join(ROOT, ".ci/run"), "utf8");
  expect(ci).toContain("npm run demo");
  expect(ci).toContain("test/matrix/main.ts");
  expect(readFileSync(path.join(ROOT, "test/matrix/main.ts"), "utf8")).toContain("tryPython(");
});

/** True if the file has a test, or a table of tests, of exactly this name. */
function isThere([file, name]: Proof): boolean {
  const at = path.join(__dirname, `${file}.test.ts`);
  const quoted = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return existsSync(at) && new RegExp(`\\(\\s*(["\`])${quoted}\\1,`).test(readFileSync(at, "utf8"));
}
