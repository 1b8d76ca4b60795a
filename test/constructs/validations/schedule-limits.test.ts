import { App, Aspects, TerraformStack, TerraformVariable, Testing } from "cdktf";
import type { Construct } from "constructs";
import {
  AirbyteEmbeddedProvider,
  ConnectionTemplate,
  l1,
  LimitSchedules,
  spread,
  TemplateCatalog,
} from "../../../constructs";

let app: App;
let stack: TerraformStack;

beforeEach(() => {
  app = Testing.app();
  stack = new TerraformStack(app, "catalog");
});

const synthesize = () => Testing.synth(stack, true);

test("ten templates that start in the same minute are one warning, with the minute and their names", () => {
  addTemplates(stack, 10, "0 0 3 * * ?");
  addTemplates(stack, 9, "0 0 4 * * ?", "Four");

  const [warning, ...others] = crowdWarnings();

  expect(warning).toMatch(
    /^10 templates start their syncs in the same minute, such as \d{4}-\d\d-\d\d 03:00 UTC: "catalog\/T0", "catalog\/T1",/,
  );
  expect(warning).toMatch(
    /"catalog\/T9"\. Give each a time of its own, as in cron: spread\("daily", \{ key: "lake" \}\), or raise crowdedAt\.$/,
  );
  expect(others).toEqual([]);
});

test("spread schedules are no warning, and many names are cut", () => {
  for (let index = 0; index < 60; index++)
    new ConnectionTemplate(stack, `S${index}`, { cron: spread("hourly", { key: `S${index}` }), tags: ["pro"] });
  expect(crowdWarnings()).toEqual([]);

  addTemplates(stack, 25, "0 0 3 * * ?");
  expect(crowdWarnings()[0]).toMatch(/"catalog\/T18" and 6 more\./);
});

test("templates in the same organization count together across stacks, and those of others do not", () => {
  const inOrganization = (scope: TerraformStack, organizationId: string) =>
    new AirbyteEmbeddedProvider(scope, "Provider", { organizationId });
  const second = new TerraformStack(app, "second");
  const other = new TerraformStack(app, "other");
  inOrganization(stack, "00000000-0000-4000-8000-000000000001");
  inOrganization(second, "00000000-0000-4000-8000-000000000001");
  inOrganization(other, "00000000-0000-4000-8000-000000000002");
  for (const each of [stack, second, other]) addTemplates(each, 6, "0 0 3 * * ?");

  expect([stack, second, other].map((each) => crowdWarnings(each).length)).toEqual([0, 1, 0]);
  expect(crowdWarnings(second)[0]).toMatch(/^12 templates/);
});

test("a catalog has a limit of its own, and its templates are counted apart", () => {
  const quiet = new TemplateCatalog(stack, "Quiet", { crowdedAt: 3 });
  const busy = new TemplateCatalog(stack, "Busy", { crowdedAt: 100 });
  addTemplates(quiet, 3, "0 0 3 * * ?");
  addTemplates(busy, 30, "0 0 3 * * ?");
  addTemplates(stack, 9, "0 0 3 * * ?");

  expect(crowdWarnings()).toEqual([expect.stringMatching(/^3 templates .*"catalog\/Quiet\/T0"/)]);
});

test("a schedule that runs more often than a catalog allows stops the synth, with both numbers", () => {
  const catalog = new TemplateCatalog(stack, "Catalog", { maxRunsPerDay: 4 });
  new ConnectionTemplate(catalog, "Hourly", { cron: "0 5 * * * ?", tags: ["pro"] });
  new ConnectionTemplate(catalog, "Mondays", { cron: "0 0 0/1 ? * MON", tags: ["pro"] });
  new ConnectionTemplate(catalog, "Rare", { cron: spread("every-6-hours", { key: "rare" }), tags: ["pro"] });
  new ConnectionTemplate(catalog, "Airbytes", { tags: ["pro"] });
  new ConnectionTemplate(stack, "Elsewhere", { cron: "0 6 * * * ?", tags: ["pro"] });

  expect(synthesize).toThrow(
    '"catalog/Catalog/Hourly" syncs 24 times a day by `0 5 * * * ?`, and maxRunsPerDay allows 4: sync less often, or raise the limit.',
  );
  expect(synthesize).toThrow('"catalog/Catalog/Mondays" syncs 24 times a day');
  expect(synthesize).not.toThrow(/Rare|Airbytes|Elsewhere/);
});

test("an aspect limits templates of the generated classes, too, and leaves those known only at plan alone", () => {
  Aspects.of(stack).add(new LimitSchedules({ maxRunsPerDay: 1 }));
  new AirbyteEmbeddedProvider(stack, "Provider");
  const cronExpression = new TerraformVariable(stack, "cron", { type: "string" }).stringValue;
  new l1.ConnectionTemplate(stack, "Raw", { dataHostingType: "airbyte_hosted", cronExpression: "0 0 0/12 * * ?" });
  new l1.ConnectionTemplate(stack, "Open", { dataHostingType: "airbyte_hosted", cronExpression });

  expect(synthesize).toThrow('"catalog/Raw" syncs 2 times a day');
  expect(synthesize).not.toThrow(/Open/);
});

test("the limit nearest to a template counts, each by itself", () => {
  Aspects.of(stack).add(new LimitSchedules({ maxRunsPerDay: 1, crowdedAt: 2 }));
  const outer = new TemplateCatalog(stack, "Outer", { maxRunsPerDay: 24 });
  const inner = new TemplateCatalog(outer, "Inner", { maxRunsPerDay: 2 });
  new ConnectionTemplate(outer, "Hourly", { cron: "0 0 * * * ?", tags: ["pro"] });
  new ConnectionTemplate(inner, "Twice", { cron: "0 0 0/12 * * ?", tags: ["pro"] });

  expect(synthesize).not.toThrow();
  expect(crowdWarnings()).toEqual([expect.stringMatching(/^2 templates/)]);
});

test("a limit that is no whole number greater than 0 is refused", () => {
  expect(() => new LimitSchedules({ maxRunsPerDay: 0 })).toThrow(
    '"LimitSchedules" has maxRunsPerDay 0: give a whole number greater than 0.',
  );
  expect(() => new TemplateCatalog(stack, "Catalog", { crowdedAt: 1.5 })).toThrow("crowdedAt 1.5");
});

test("spread refuses a key that another synth would not have, and none at all", () => {
  const key = new TerraformVariable(stack, "tenant", { type: "string" }).stringValue;

  expect(() => spread("hourly", { key })).toThrow("its schedule is computed at synth: write the value out.");
  expect(() => spread("hourly", { key: "" })).toThrow("spread() needs a key");
});

function addTemplates(scope: Construct, count: number, cron: string, prefix = "T"): void {
  for (let index = 0; index < count; index++)
    new ConnectionTemplate(scope, `${prefix}${index}`, { cron, tags: ["pro"] });
}

/** The warnings that another synth of the stack adds. */
function crowdWarnings(of: TerraformStack = stack): string[] {
  const before = of.node.metadata.length;
  Testing.synth(of, true);
  return of.node.metadata
    .slice(before)
    .map(({ data }) => String(data))
    .filter((text) => text.includes("same minute"));
}
