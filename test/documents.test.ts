import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

const ROOT = path.join(__dirname, "..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const tracked = (...patterns: readonly string[]) =>
  execFileSync("git", ["ls-files", ...patterns], { cwd: ROOT, encoding: "utf8" })
    .trim()
    .split("\n");

test("each section of the API's description that a comment or page cites is there", () => {
  const sections = new Set([...read("docs/airbyte-api.md").matchAll(/^#{2,3} (\d+(?:\.\d+)?)/gm)].map(([, n]) => n));
  const cited = tracked("*.ts", "docs/*.md", ":!docs/api").flatMap((file) =>
    [...read(file).matchAll(/\bAPI (\d+(?:\.\d+)?(?:(?:, | and | to )\d+(?:\.\d+)?)*)\b/g)].flatMap(([, list = ""]) =>
      list.split(/, | and | to /).map((section) => ({ file, section })),
    ),
  );

  expect(cited.length).toBeGreaterThan(100);
  expect(cited.filter(({ section }) => !sections.has(section))).toEqual([]);
});

test("each test that the list of reports names is there", () => {
  const rows = [...read("docs/decisions/scenarios.md").matchAll(/^\| .+? \| (.+?) +\| (\S+\.test\.ts) +\|$/gm)];

  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter(([, name = "", file = ""]) => !read(file).includes(name)).map(([row]) => row)).toEqual([]);
});

test("each test that the page about reliability names is there", () => {
  const rows = [...read("docs/reliability.md").matchAll(/^\| .+? \| (.+?) +\| (test\/\S+\.test\.ts) +\|$/gm)];

  expect(rows.length).toBeGreaterThan(2);
  expect(rows.filter(([, name = "", file = ""]) => !read(file).includes(name)).map(([row]) => row)).toEqual([]);
});

test("each threat on the page about security has a test that is there", () => {
  const [, threats = ""] = /^## Threats$([^]*?)^## /m.exec(read("docs/security.md")) ?? [];
  const rows = threats.split("\n").filter((line) => /^\| (?!threat|---)/.test(line));
  const bare = rows.filter((row) => {
    const [, name = "", file = ""] = /\| ([^|]+?) +\| (test\/\S+\.test\.ts) +\|$/.exec(row) ?? [];
    return name === "" || !read(file).includes(name);
  });

  expect(rows.length).toBeGreaterThan(70);
  expect(bare).toEqual([]);
});

test("every page that a page links to is there", () => {
  const files = tracked();
  const broken = tracked("*.md").flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map(([, target = ""]) => path.join(path.dirname(page), target))
      .filter((target) => !files.some((file) => file === target || file.startsWith(`${target}/`)))
      .map((target) => `${page}: ${target}`),
  );

  expect(broken).toEqual([]);
});

const REGISTRY_FOLDERS = [
  "actions",
  "data-sources",
  "ephemeral-resources",
  "functions",
  "guides",
  "list-resources",
  "resources",
];

test("every page in the folders of Terraform's registry has the front matter that the registry reads", () => {
  const pages = REGISTRY_FOLDERS.flatMap((folder) => tracked(`docs/${folder}/*.md`));
  const wrong = ["docs/index.md", ...pages].filter((page) => {
    const [, yaml = ""] = /^---\n([^]*?\n)---\n\n# /.exec(read(page)) ?? [];
    const front = (parse(yaml) ?? {}) as Record<string, unknown>; // of the parser
    const wanted = ["page_title", ...(page === "docs/index.md" ? [] : ["subcategory"]), "description"];
    return wanted.join() !== Object.keys(front).join() || Object.values(front).includes("");
  });

  expect(pages.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test("every path of this repository that a page names is there", () => {
  const files = tracked();
  const pages = ["CONTRIBUTING.md", "README.md", "SECURITY.md", ...tracked("docs/*.md", ":!docs/api")];
  const gone = pages.flatMap((page) =>
    [...read(page).matchAll(/(?<=[`\s])(?:src|test|docs|constructs|examples|\.ci|\.config)\/[\w./-]*[\w/]/g)]
      .map(([name]) => name.replace(/\/$/, ""))
      .filter((name) => !/[A-Z]{4}/.test(name)) // a placeholder
      .filter((name) => !files.some((file) => file === name || file.startsWith(`${name}/`) || file === `${name}.ts`))
      .map((name) => `${page}: ${name}`),
  );

  expect(gone).toEqual([]);
});

test("every script that a page runs is there", () => {
  const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Record<string, string> };
  const gone = ["CONTRIBUTING.md", "README.md", ...tracked("docs/*.md", ":!docs/api")].flatMap((page) =>
    [...read(page).matchAll(/npm run ([\w:]+)/g)]
      .filter(([, name = ""]) => !(name in scripts))
      .map(([command]) => `${page}: ${command}`),
  );

  expect(gone).toEqual([]);
});

test("each library in package.json has its reason in the decision about libraries", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
  const named = new Set(
    [...read("docs/decisions/0002-libraries.md").matchAll(/^\| ([^|]+?) +\|/gm)].flatMap(([, names = ""]) =>
      names.split(", "),
    ),
  );

  expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !named.has(name))).toEqual([]);
});

test("the decision about libraries names none that is gone", () => {
  const manifest = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
  const known = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.peerDependencies });
  const table = read("docs/decisions/0002-libraries.md").split("| library")[1] ?? "";
  const named = [...table.matchAll(/^\| ([@a-z][^|]*?) +\|/gm)].flatMap(([, names = ""]) => names.split(", "));

  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

test("the index of the decisions has each of them, by its title", () => {
  const records = tracked("docs/decisions/0*.md").map((file) => {
    const [, title = ""] = /^# (.+)$/m.exec(read(file)) ?? [];
    return `- [${title}](${path.basename(file)})`;
  });

  expect(read("docs/decisions/README.md").match(/^- .+$/gm)).toEqual(records);
});

test("the pages of the package's API are named after its subpaths, name every parameter, and are not endless", () => {
  const pages = tracked("docs/api/*.md");
  const subpaths = new Set(pages.map((page) => page.split("/")[2]));

  expect([...subpaths].sort()).toEqual(["README.md", "client", "constructs", "emulator", "testing"]);
  expect(pages.filter((page) => /__namedParameters|ConstructorParameters/.test(read(page)))).toEqual([]);
  expect(pages.filter((page) => read(page).split("\n").length > 700)).toEqual([]);
});

test("doc comments say their subject first", () => {
  const questions = tracked("src/*.ts", "src/*.tsx", "constructs/*.ts")
    .filter((file) => !file.includes("generated"))
    .flatMap((file) =>
      [...read(file).matchAll(/\/\*\*\s+(?:\* )?(?:What|Whether|Which|Where|How)\b.*/g)].map(
        ([text]) => `${file}: ${text}`,
      ),
    );

  expect(questions).toEqual([]);
});
