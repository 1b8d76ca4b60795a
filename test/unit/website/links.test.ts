import markdownIt from "markdown-it";
import path from "node:path";
import { repositoryLinks, toTarget } from "../../../website/markdown/links";
import { toAnchor } from "../../../website/markdown/slug";

const targets = {
  routes: new Map([
    ["docs/guides/plans.md", "guides/plans.md"],
    ["examples/tiers/README.md", "guides/examples/tiers.md"],
    ["README.md", ""],
  ]),
  repository: "https://example.com/repository",
};

test.each([
  ["docs/guides/plans.md", "plans.md", "/guides/plans.md"],
  ["CHANGELOG.md", "docs/guides/plans.md#order", "/guides/plans.md#order"],
  ["docs/guides/plans.md", "../../examples/tiers/README.md", "/guides/examples/tiers.md"],
  ["docs/guides/plans.md", "../../examples/tiers/", "/guides/examples/tiers.md"],
  ["docs/guides/plans.md", "../../README.md", "/"],
  ["docs/guides/plans.md", "../../examples/tiers/main.ts", "https://example.com/repository/examples/tiers/main.ts"],
  ["docs/guides/plans.md", "#order", "#order"],
  ["docs/guides/plans.md", "https://example.com/a#b", "https://example.com/a#b"],
])("in %s, a link to %s leads to %s", (file, href, target) => {
  expect(toTarget(file, href, targets)).toBe(target);
});

test("a link to a file that is not there is an error that names both", () => {
  expect(() => toTarget("docs/guides/plans.md", "../gone.md", targets)).toThrow(
    "docs/guides/plans.md links to docs/gone.md, which is not there.",
  );
});

test("links of a page are led by the place of its file", () => {
  const md = markdownIt().use(repositoryLinks, targets);
  const realPath = path.join(__dirname, "../../../CHANGELOG.md");

  const html = md.render("See [plans](docs/guides/plans.md).", { path: "/elsewhere.md", realPath });

  expect(html).toContain('<a href="/guides/plans.md">plans</a>');
});

test.each([
  ["1. Install", "1-install"],
  ["What you can rely on", "what-you-can-rely-on"],
  ["`partial_default_config`, and why", "partial_default_config-and-why"],
  ["Class: SourceTemplate<Config, Secrets>", "class-sourcetemplateconfig-secrets"],
  ["importFrom()", "importfrom"],
  ["Größe — in Bytes", "größe--in-bytes"],
])("the anchor of %j is GitHub's", (heading, anchor) => {
  expect(toAnchor(heading.replaceAll("`", ""))).toBe(anchor);
});
