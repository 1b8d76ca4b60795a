import { createHash } from "node:crypto";
import { withoutCommands } from "../../../../../src/cli/annotations/workflow-command";
import { toHtml } from "../../../../../src/review/formats/html";
import { audienceOf, changeOf, leafOf, reportOf, sampleReport, troubleOf } from "../../../../support/review/sample";
import { largeReport } from "../../../../support/review/large";

test("the same report gives the same text", () => {
  expect(toHtml(sampleReport())).toBe(toHtml(sampleReport()));
});

test("the policy names the style and the script by their hashes, and lets nothing else in", () => {
  const html = toHtml(sampleReport());
  const [style = "", script = ""] = ["style", "script"].map(
    (name) => new RegExp(`<${name}>([^]*?)</${name}>`).exec(html)![1]!,
  );

  expect(html).toContain(
    `content="default-src 'none'; style-src 'sha256-${hashOf(style)}'; script-src 'sha256-${hashOf(script)}'; img-src data:; base-uri 'none'; form-action 'none'"`,
  );
});

test("what keeps a runner from taking lines for commands leaves style and script as they are", () => {
  const html = toHtml(sampleReport());

  expect(withoutCommands(html)).toBe(html);
});

test("the file mentions no other file", () => {
  expect(toHtml(sampleReport())).not.toMatch(/\b(src|srcset|url|import)\s*[=(]|<link\b|https?:/);
});

test.each(["name", "address", "construct", "stack", "type"] as const)(
  "markup in the %s of an object stays text",
  (key) => {
    const html = toHtml(reportOf({ changes: [changeOf({ [key]: '</style><script>alert("x")</script>' })] }));

    expect(html).toContain("&lt;/style>&lt;script>alert(");
    expect(html.match(/<script/g)).toHaveLength(1);
  },
);

test("a secret is told as changed, set or removed, and a value that is not known yet as such", () => {
  const leaves = [leafOf("/password", null, null, { sensitive: true }), leafOf("/id", null, null, { unknown: true })];
  const said = (["update", "create", "destroy"] as const).map((action) =>
    toHtml(reportOf({ changes: [changeOf({ action, leaves })] })).match(/(?<=<i>)[^<]+/g),
  );

  expect(said).toEqual([
    ["secret changed", "not set", "known after apply"],
    ["secret set", "known after apply"],
    ["secret removed", "not set"],
  ]);
});

test("control characters and characters that reorder text are shown as escapes", () => {
  const html = toHtml(reportOf({ changes: [changeOf({ name: "a\u001b[31m\u202eb" })] }));

  expect(html).toContain("a\\u001b[31m\\u202eb");
});

test("a long value is cut, and its rest counted", () => {
  const html = toHtml(reportOf({ changes: [changeOf({ leaves: [leafOf("/query", "x", "y".repeat(2500))] })] }));

  expect(html).toContain("and 500 more characters");
});

test("a name that would fill the page keeps its beginning and its end, wherever it stands", () => {
  const name = `begin${"x".repeat(10_000)}end`;
  const audiences = [audienceOf({ before: [name], after: [], lost: [name] })];
  const html = toHtml(reportOf({ changes: [changeOf({ name, reasons: [`“${name}” is destroyed.`] })], audiences }));

  expect(html).not.toContain("x".repeat(1000));
  expect(html.match(/beginx+…x+end/g)).toHaveLength(4);
  expect(html).toContain("href=#change-0");
});

test("a report without changes says so", () => {
  const html = toHtml(reportOf());

  expect(html).toContain("<h1>Nothing changes</h1>");
  expect(html).toContain("These plans leave everything as it is.");
  expect(html).not.toContain("<search");
});

test.each<[string, number, string, string]>([
  ["many values", 200, "x".repeat(20), "x".repeat(20)],
  ["long values", 20, "x".repeat(3000), "é".repeat(3000)],
  ["long names", 20, "x".repeat(60), "日".repeat(85)],
])("1,000 changes with %s stay under 2 MB, and what is left out is counted", (_, count, before, name) => {
  const leaves = Array.from({ length: count }, (_, index) => leafOf(`/partial_default_config/${index}`, before, name));
  const changes = Array.from({ length: 1000 }, (_, index) =>
    changeOf({ name: `${name.slice(0, 85)} ${index}`, leaves }),
  );
  const html = toHtml(reportOf({ changes, audiences: [audienceOf({ before: changes.map((change) => change.name) })] }));

  expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
  expect(html).toMatch(/and \d+ more(, which are in the JSON of the report| characters)/);
});

test("1,000 changes stay under 2 MB, and take less than a second of the processor", () => {
  const report = largeReport();
  const start = process.cpuUsage();
  const html = toHtml(report);
  const { user, system } = process.cpuUsage(start);

  expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
  expect((user + system) / 1000).toBeLessThan(1000);
});

test("a page on drift says so, begins with what could not be looked at, and calls no risk low that is not known", () => {
  const drift = [changeOf()];
  const troubled = toHtml(reportOf({ subject: "drift", drift, troubles: [troubleOf()] }));
  const quiet = toHtml(reportOf({ subject: "drift" }));

  expect(troubled).toMatch(/Changes made outside Terraform.*<h1>1 stack could not be refreshed, 1 object changed/s);
  expect(troubled).toMatch(/<main><section[^>]*><h2 id=trouble>Trouble<\/h2>/);
  expect(troubled).not.toContain("class=overall");
  expect(toHtml(reportOf({ subject: "drift", drift }))).toContain("class=overall");
  expect(quiet).toContain("All objects are as they were applied.");
});

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
