import fc from "../../../support/properties";
import { pairUp, toComparisonPlans, toOrganizationSide, type Organization } from "../../../../src/adoption";
import { ConnectionTemplate, SourceTemplate, TemplateTag } from "../../../../src/api/shapes/templates";
import { toComparisonReport, type Report } from "../../../../src/review";
import { EMPTY_LOCK } from "../../../../src/specs";

const names = fc.oneof(fc.constantFrom("CRM", "__proto__", "constructor", "a[0]", "${x}"), fc.string({ minLength: 1 }));
const settings = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });
const tags = fc.subarray(["free", "pro", "eu"]);

const organizations = fc.record({
  tags: fc.uniqueArray(names, { maxLength: 4 }),
  sources: fc.array(fc.record({ name: names, connector: fc.uuid(), config: settings, tags }), { maxLength: 6 }),
  connections: fc.array(fc.record({ name: names, connector: fc.uuid(), config: settings, tags }), { maxLength: 4 }),
});
type Content = typeof organizations extends fc.Arbitrary<infer T> ? T : never;

/** The same content under other IDs and times, in the order of a server. */
function toOrganization(content: Content, seed: number): Organization {
  let count = 0;
  const facts = () => {
    count += 1;
    const id = `${String(seed).padStart(8, "0")}-0000-4000-8000-${String(count).padStart(12, "0")}`;
    const time = `20${10 + seed}-01-01T00:00:00Z`;
    return { id, organization_id: `org-${seed}`, created_at: time, updated_at: time, icon: null };
  };
  const order = <T>(items: readonly T[]): T[] => (seed % 2 === 0 ? [...items] : items.toReversed());
  return {
    tags: order(content.tags).map((name) => TemplateTag.parse({ ...facts(), name })),
    sourceTemplates: order(content.sources).map(({ name, connector, config, tags: carried }) =>
      SourceTemplate.parse({
        ...facts(),
        name,
        source_definition_id: connector,
        user_config_spec: {},
        partial_default_config: config,
        tags: order(carried),
      }),
    ),
    connectionTemplates: order(content.connections).map(({ name, connector, config, tags: carried }) =>
      ConnectionTemplate.parse({
        ...facts(),
        destination_name: name,
        destination_definition_id: connector,
        destination_config: config,
        tags: order(carried),
      }),
    ),
    workspaces: [],
    globalTemplates: 0,
  };
}

function compare(before: Organization, after: Organization): Report {
  const pairs = pairUp(toOrganizationSide(before, EMPTY_LOCK), toOrganizationSide(after, EMPTY_LOCK));
  const plans = toComparisonPlans(pairs).map(({ document }) => ({ document, program: null }));
  const options = { audiences: [], timezone: "UTC", toText: String, now: new Date(0), lock: null, notes: [] };
  return toComparisonReport(plans, { ...options, sides: { before: "B", after: "A" } });
}

test("an organization and its copy do not differ, whatever they hold", () => {
  fc.assert(
    fc.property(organizations, (content) => {
      const { changes, audiences } = compare(toOrganization(content, 1), toOrganization(content, 2));

      expect(changes).toEqual([]);
      expect(audiences.flatMap(({ lost, gained }) => [...lost, ...gained])).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("a template more is exactly one difference, named by the side that has it", () => {
  const more = fc.record({ name: names, connector: fc.uuid(), config: settings, tags });
  fc.assert(
    fc.property(organizations, more, (content, template) => {
      const larger = { ...content, sources: [...content.sources, template] };

      const gained = compare(toOrganization(content, 1), toOrganization(larger, 2)).changes;
      const lost = compare(toOrganization(larger, 1), toOrganization(content, 2)).changes;

      expect(gained).toMatchObject([{ action: "create", name: template.name }]);
      expect(gained[0]?.reasons).toContain(`Only A has the source template “${template.name}”.`);
      expect(lost).toMatchObject([{ action: "destroy", name: template.name }]);
    }),
    { numRuns: 100 },
  );
});
