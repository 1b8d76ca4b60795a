import { withConnector, EMPTY_LOCK } from "../../../src/specs";
import type { Leaf } from "../../../src/review";
import { reportOn, type PlannedObject } from "../../support/review/plans";

const DATA = "terraform_data.note";

/** The leaves of another provider's object, whose values are compared as they are. */
function leavesOf(before: object | null, after: object | null, given: Partial<PlannedObject> = {}) {
  const object = { address: DATA, before, after, expressions: after ?? {}, ...given };
  return reportOn([object]).changes.flatMap(({ leaves }) => leaves.map(toLine));
}

function toLine({ path, before, after, sensitive, unknown }: Leaf): string {
  if (sensitive) return `${path} is secret`;
  return `${path}: ${JSON.stringify(before)} → ${unknown ? "unknown" : JSON.stringify(after)}`;
}

test.each<[string, object | null, object | null, string[]]>([
  ["equal values", { a: { b: [1, 2] } }, { a: { b: [1, 2] } }, []],
  ["an empty list for none", { a: null }, { a: [] }, []],
  ["a list with an element in front", { a: ["x", "y"] }, { a: ["w", "x", "y"] }, ['/a/0: null → "w"']],
  ["a list without its first", { a: ["w", "x", "y"] }, { a: ["x", "y"] }, ['/a/0: "w" → null']],
  ["an element for another", { a: ["x", "y"] }, { a: ["x", "z"] }, ['/a/1: "y" → "z"']],
  ["an object in a list", { a: [{ b: 1, c: 2 }] }, { a: [{ b: 1, c: 3 }] }, ["/a/0/c: 2 → 3"]],
  ["an object that comes", { a: null }, { a: { b: { c: 1 } } }, ["/a/b/c: null → 1"]],
  ["a text that becomes an object", { a: "b" }, { a: { b: 1 } }, ['/a: "b" → {"b":1}']],
  ["keys with slashes and tildes", { a: { "b/c": 1, "~": 1 } }, { a: {} }, ["/a/b~1c: 1 → null", "/a/~0: 1 → null"]],
  ["an object that is destroyed", { a: 1, id: "x" }, null, ["/a: 1 → null", '/id: "x" → null']],
])("%s", (_, before, after, expected) => {
  expect(leavesOf(before, after)).toEqual(expected);
});

test("what the program does not set and is not known yet is left out", () => {
  const given = { unknown: { output: true, input: { b: true } }, expressions: { input: {} } };

  expect(leavesOf({ input: { a: 1 }, output: 1 }, { input: { a: 1 } }, given)).toEqual(["/input/b: null → unknown"]);
});

test.each<[string, object, object, object, string[]]>([
  ["a value", { a: "x" }, { a: "y" }, { a: true }, ["/a is secret"]],
  ["a whole object", { a: { b: 1 } }, { a: { b: 2 } }, { a: true }, ["/a is secret"]],
  ["a member", { a: { b: 1, c: 1 } }, { a: { b: 2, c: 2 } }, { a: { b: true } }, ["/a/b is secret", "/a/c: 1 → 2"]],
  ["an object beside a text", { a: { b: 1 } }, { a: "x" }, { a: { b: true } }, ["/a is secret"]],
  ["a value that stays", { a: "x" }, { a: "x" }, { a: true }, []],
])("%s that Terraform marks is secret", (_, before, after, sensitive, expected) => {
  expect(leavesOf(before, after, { sensitive })).toEqual(expected);
});

test("a text or number with a name such as password is secret, and a flag is not", () => {
  expect(
    leavesOf(
      { x: { api_key: "a", password: 1, has_secret: false } },
      { x: { api_key: "b", password: 2, has_secret: true } },
    ),
  ).toEqual(["/x/api_key is secret", "/x/password is secret", "/x/has_secret: false → true"]);
});

describe("objects of ours", () => {
  const CRM = "airbyteembedded_source_template.crm";
  const settings = (partial_default_config: object) => ({
    name: "CRM",
    actor_definition_id: "source-crm",
    partial_default_config,
  });

  test("secrets of the connector's spec are secret, whatever their name", () => {
    const spec = {
      type: "object",
      properties: { handshake: { type: "string", airbyte_secret: true }, host: { type: "string" } },
    };
    const lock = withConnector(EMPTY_LOCK, "source-crm", {
      id: "9e0556f4-69df-4522-a3fb-03264d36b348",
      kind: "source",
      name: "CRM",
      spec,
    });
    const before = settings({ handshake: "never-seen-1", host: "a" });
    const after = settings({ handshake: "never-seen-2", host: "b" });

    const report = reportOn([{ address: CRM, before, after }], { lock });

    expect(report.changes[0]?.leaves.map(toLine)).toEqual([
      "/partial_default_config/handshake is secret",
      '/partial_default_config/host: "a" → "b"',
    ]);
  });

  test("a name that is secret is not in the report", () => {
    const { changes } = reportOn([
      { address: CRM, before: settings({}), after: { ...settings({}), mode: "DIRECT" }, sensitive: { name: true } },
    ]);

    expect(changes[0]?.name).toBe("crm");
  });

  test("facts of Airbyte's, and what it chooses, are not changes", () => {
    const unknown = { id: true, icon: true, created_at: true, name: true, mode: true, tags: true };
    const { changes } = reportOn([
      { address: CRM, after: { actor_definition_id: "x" }, unknown, expressions: { actor_definition_id: {} } },
    ]);

    expect(changes[0]?.leaves.map(toLine)).toEqual(['/actor_definition_id: null → "x"']);
  });
});

test("a plan whose schedule is no text is compared all the same", () => {
  const lake = { id: "1", destination_name: "Lake" };
  const report = reportOn([
    {
      address: "airbyteembedded_connection_template.lake",
      before: { ...lake, cron_expression: 12 },
      after: { ...lake, cron_expression: { a: 1 } },
    },
  ]);

  expect(report.changes).toHaveLength(1);
});
