import type { Embedded } from "../../../../src/provider/embedded";
import { reportSourceTemplate } from "../../../../src/provider/templates/template-impact";
import { POSTGRES } from "../../../support/specs/connector-ids";

async function destroyed(count: number | null, connector = POSTGRES): Promise<string> {
  const said: string[] = [];
  const asked: string[] = [];
  const countConnected = (id: string) => {
    asked.push(id);
    return Promise.resolve(count);
  };
  await reportSourceTemplate("CRM", {
    action: "delete",
    changed: [],
    replaces: false,
    swaps: false,
    config: {},
    state: { tags: [], actor_definition_id: connector },
    // Only what a plan asks for here.
    api: {
      organizations: { countConnected },
      settings: { specs: null },
      run: { renames: new Map() },
    } as unknown as Embedded,
    signal: new AbortController().signal,
    report: { warning: (_summary, detail) => said.push(detail), error: () => undefined },
  });
  expect(asked).toEqual(connector === POSTGRES ? [POSTGRES] : []);
  return said.join("\n");
}

test.each([
  [null, "Airbyte does not report how many sources that affects."],
  [0, "No customer has connected this connector so far."],
  [
    1,
    "1 customer has connected this connector, through this template or another: Airbyte counts by connector, not by template.",
  ],
  [41, "41 customers have connected this connector, through this template or another:"],
])("of a template that goes away, a count of %s is said in words", async (count, words) => {
  expect(await destroyed(count)).toContain(`disappear from their widget. ${words}`);
});

test("a tag whose renaming is planned while customers are counted is not lost", async () => {
  const renames = new Map<string, string>();
  const said: string[] = [];
  const countConnected = () => {
    renames.set("pro", "professional");
    return Promise.resolve(1);
  };

  await reportSourceTemplate("CRM", {
    action: "update",
    changed: ["tags"],
    replaces: false,
    swaps: false,
    config: { tags: ["professional"] },
    state: { tags: ["pro"], actor_definition_id: POSTGRES },
    // Only what a plan asks for here.
    api: { organizations: { countConnected }, settings: { specs: null }, run: { renames } } as unknown as Embedded,
    signal: new AbortController().signal,
    report: { warning: (summary) => said.push(summary), error: () => undefined },
  });

  expect(said).toEqual([]);
});

test("a connector by a name that no lock has any more is not asked for, and fails no plan", async () => {
  expect(await destroyed(41, "source-postgres")).toContain("Airbyte does not report how many sources that affects.");
});
