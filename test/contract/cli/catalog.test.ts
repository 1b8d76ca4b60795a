import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../../src/cli/program";
import { startEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator";
import { toEnvironment } from "../../../src/emulator/environment";
import { recordedTerminal } from "../../support/cli/recorded-terminal";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";
import { FAKER } from "../../support/specs/connector-ids";

const NOBODY = "00000000-0000-4000-8000-000000000000";
const running: Emulator[] = [];

afterEach(async () => {
  removeScratchDirectories();
  await Promise.all(running.splice(0).map((emulator) => emulator.stop()));
});

/** An emulator with catalogs, and a way to run `airbyte-embedded catalog` against it. */
async function arrange(switches: EmulatorOptions["switches"] = { catalogs: "served" }) {
  const emulator = await startEmulator({ switches });
  running.push(emulator);
  const cwd = scratchDirectory();
  const env = toEnvironment(emulator);
  const catalog = async (words: readonly string[], input = "") => {
    const terminal = recordedTerminal({ cwd, env, read: () => Promise.resolve(input) });
    const code = await run(["catalog", ...words], terminal);
    return { code, printed: terminal.printed.join("\n"), said: terminal.said.join("\n") };
  };
  const write = (name: string, value: unknown) => writeFileSync(join(cwd, name), JSON.stringify(value));
  const template = (name: string) => emulator.sourceTemplates.add({ name, source_definition_id: FAKER });
  return { emulator, catalog, write, template };
}

/** Requests other than reads and requests for tokens. */
const writesTo = ({ requests }: Emulator) =>
  requests.filter(({ method, path }) => method !== "GET" && !path.endsWith("/token")).map(({ method }) => method);

describe("show", () => {
  test("prints a table of streams, and tells whose they are apart from it", async () => {
    const { catalog } = await arrange();

    const { code, printed, said } = await catalog(["show", "--definition", "source-faker"]);

    expect(code).toBe(0);
    expect(printed).toBe(
      [
        "STREAM     SUGGESTED  SYNC                       PRIMARY KEY",
        "users      yes        incremental by updated_at  id",
        "products   yes        incremental by updated_at  id",
        "purchases  no         incremental by updated_at  id",
      ].join("\n"),
    );
    expect(said).toBe("3 streams of Sample Data (Faker) (structured).");
  });

  test("prints what patches change with --json", async () => {
    const { catalog } = await arrange();

    const { printed } = await catalog(["show", "--definition", FAKER, "--json"]);

    expect(JSON.parse(printed)).toMatchObject({ streams: [{ name: "users" }, {}, {}] });
  });

  test("says what is missing as a dash, and no cursor as a full refresh", async () => {
    const { catalog, emulator, template } = await arrange();
    const { id } = template("CRM");
    emulator.catalogs.add({
      id,
      sonar_catalog: { streams: [{ name: "a", primary_key_fields: [["b", "c"], ["d"]] }, {}] },
    });

    const { printed } = await catalog(["show", "--template", id]);

    expect(printed.split("\n").slice(1)).toEqual([
      "a       no         full refresh  b.c, d",
      "-       no         full refresh  -",
    ]);
  });

  test.each([
    ["a connector's display name", ["--definition", "sample data (faker)"]],
    ["a connector's image", ["--definition", "airbyte/source-faker"]],
    ["a template's name", ["--template", "CRM"]],
  ])("finds the catalog by %s", async (_, owner) => {
    const { catalog, template } = await arrange();
    template("CRM");

    expect((await catalog(["show", ...owner])).printed).toContain("purchases");
  });

  test("shows what a source has to offer", async () => {
    const { catalog, emulator, template } = await arrange();
    const { id } = emulator.sources.add({ source_template_id: template("CRM").id });

    expect((await catalog(["show", "--source", id])).printed).toContain("purchases");
  });

  test.each<[string, readonly string[], string]>([
    ["no owner", [], "Whose catalog? Give one of --definition, --template and --source."],
    ["two owners", ["--definition", FAKER, "--source", FAKER], "Whose catalog? Give one of"],
    [
      "no connector",
      ["--definition", "source-fakr"],
      'no connector "source-fakr" in the API. Did you mean source-faker',
    ],
    ["no template", ["--template", "CRN"], 'no source template named "CRN" in this organization. Did you mean "CRM"?'],
    ["two templates", ["--template", "Twin"], '2 source templates are named "Twin". Give an ID: '],
    ["what is no ID", ["--source", "CRM"], '--source: "CRM" is not an ID'],
    ["an ID of nobody", ["--template", NOBODY], `There is no catalog of the template ${NOBODY}. Servers of late 2025`],
    ["a connector without one", ["--definition", "slack"], "There is no catalog of Slack."],
  ])("says in words that it names %s", async (_, owner, message) => {
    const { catalog, template } = await arrange();
    for (const name of ["CRM", "Twin", "Twin"]) template(name);

    const { code, printed, said } = await catalog(["show", ...owner]);

    expect([code, printed]).toEqual([1, ""]);
    expect(said).toContain(message);
  });

  test("says that a server of 2026 has none", async () => {
    const { catalog } = await arrange({ era: "2026-05" });

    expect((await catalog(["show", "--definition", FAKER])).said).toContain("later ones do not");
    expect((await catalog(["query", "streams", "--definition", FAKER])).said).toContain(
      "This server serves no catalog",
    );
  });

  test("needs credentials", async () => {
    const terminal = recordedTerminal();

    expect(await run(["catalog", "show", "--definition", FAKER], terminal)).toBe(1);
    expect(terminal.said.join("\n")).toContain("AIRBYTE_CLIENT_ID");
  });
});

describe("query", () => {
  test("prints what it finds as JSON", async () => {
    const { catalog } = await arrange();

    const { code, printed } = await catalog(["query", "streams[?suggested].name", "--definition", FAKER]);

    expect([code, JSON.parse(printed)]).toEqual([0, ["users", "products"]]);
  });

  test("says what is wrong with an expression", async () => {
    const { catalog } = await arrange();

    const { code, said } = await catalog(["query", "streams[", "--definition", FAKER]);

    expect(code).toBe(1);
    expect(said).toContain("Invalid JMESPath expression: Syntax error");
  });
});

describe("patch", () => {
  const SUGGEST = ["--stream", "purchases", "--op", "replace /suggested true"];
  const DIFF = [
    "--- a/streams/purchases",
    "+++ b/streams/purchases",
    "@@ -2,7 +2,7 @@",
    '   "name": "purchases",',
    '   "description": "Who put which car into a cart, and bought it.",',
    '   "data_category": null,',
    '-  "suggested": false,',
    '+  "suggested": true,',
    '   "is_metric": false,',
    '   "cursor_fields": [',
    '     "updated_at"',
  ].join("\n");

  test("prints what changed as a diff of the stream", async () => {
    const { catalog, emulator, template } = await arrange();
    const { id } = template("CRM");

    const { code, printed, said } = await catalog(["patch", "--template", "CRM", ...SUGGEST]);

    expect(code).toBe(0);
    expect(printed).toBe(DIFF);
    expect(said).toBe('Patched the catalog of the template "CRM".');
    expect(emulator.catalogs.get(id).sonar_catalog?.streams[2]).toMatchObject({ suggested: true });
  });

  test("prints the catalog as it would be afterwards with --json", async () => {
    const { catalog, template } = await arrange();
    template("CRM");

    const { printed } = await catalog(["patch", "--template", "CRM", ...SUGGEST, "--dry-run", "--json"]);

    expect(JSON.parse(printed)).toMatchObject({ streams: [{}, {}, { name: "purchases", suggested: true }] });
  });

  test("prints the same on a dry run, and sends nothing but reads", async () => {
    const { catalog, emulator, template } = await arrange();
    template("CRM");

    const { code, printed, said } = await catalog(["patch", "--template", "CRM", ...SUGGEST, "--dry-run"]);

    expect([code, printed]).toEqual([0, DIFF]);
    expect(said).toBe("A dry run: nothing was changed.");
    expect(writesTo(emulator)).toEqual([]);
  });

  const PATCH = [
    { op: "remove", path: "/streams/2" },
    { op: "add", path: "/streams/-", value: { name: "refunds", suggested: true } },
    { op: "replace", path: "/selected_streams", value: ["users"] },
  ];

  test.each<[string, object, (patch: object) => Promise<{ words: string[]; input?: string }>]>([
    ["a file", PATCH, () => Promise.resolve({ words: ["patch.json"] })],
    ["a file in the API's own form", { patch_ops: PATCH }, () => Promise.resolve({ words: ["patch.json"] })],
    ["stdin", {}, () => Promise.resolve({ words: ["-"], input: JSON.stringify(PATCH) })],
  ])("takes %s, and shows streams that come and go", async (_, content, toWords) => {
    const { catalog, write } = await arrange();
    write("patch.json", content);
    const { words, input } = await toWords(content);

    const dry = await catalog(["patch", ...words, "--definition", FAKER, "--dry-run"], input);
    const real = await catalog(["patch", ...words, "--definition", FAKER], input);

    expect(real.printed).toBe(dry.printed);
    for (const heading of [
      "--- a/catalog",
      "--- a/streams/purchases\n+++ /dev/null",
      "--- /dev/null\n+++ b/streams/refunds",
    ])
      expect(dry.printed).toContain(heading);
  });

  test("says so when nothing differs", async () => {
    const { catalog } = await arrange();

    const { printed, said } = await catalog([
      ...["patch", "--definition", FAKER, "--dry-run"],
      ...["--op", 'test /streams/0/name "users"', "--op", "replace /streams/0/suggested true"],
    ]);

    expect([printed, said]).toEqual(["", "Nothing differs.\nA dry run: nothing was changed."]);
  });

  test.each<[string, readonly string[], string]>([
    ["no patch", [], "No operations are given. Give a file"],
    ["two patches", ["patch.json", "--op", "remove /a"], "Give a file or --op, not both."],
    ["half an operation", ["--op", "remove"], '--op "remove": it must be an operation, a path and a value'],
    [
      "an operation of no kind",
      ["--op", "burn /a 1"],
      '--op "burn /a 1": its op must be add, remove, replace or test.',
    ],
    ["an operation without a value", ["--op", "replace /a"], '--op "replace /a": it needs a value.'],
    ["a text without quotes", ["--op", "replace /a b"], "the value is not JSON. A text needs its quotes: '\"b\"'."],
    ["what is no patch", ["patch.json"], "patch.json is not a patch: it is neither a list of operations nor an object"],
    ["an empty patch", ["empty.json"], "The patch in empty.json has no operations."],
    [
      "an operation that moves",
      ["move.json"],
      "Operation 1 in move.json: its op must be add, remove, replace or test.",
    ],
    ["a file that is not there", ["nowhere.json"], "ENOENT"],
    ["stdin that is no JSON", ["-"], "stdin is not a patch: it is not JSON."],
  ])("says in words that it is given %s", async (_, words, message) => {
    const { catalog, write, emulator } = await arrange();
    write("patch.json", "text");
    write("empty.json", []);
    write("move.json", [{ op: "move", from: "/a", path: "/b" }]);

    const { code, said } = await catalog(["patch", ...words, "--definition", FAKER], "text");

    expect(code).toBe(1);
    expect(said).toContain(message);
    expect(writesTo(emulator)).toEqual([]);
  });

  test.each<[string, readonly string[], string]>([
    [
      "a place that there is not",
      ["--op", "replace /streams/9/x 1"],
      "Operation 1, replace /streams/9/x, cannot be carried out: there is no such place.",
    ],
    ["what is no path", ["--op", "remove streams"], "the path is not a JSON Pointer, which starts with a slash."],
    ["a test that fails", ["--op", "test /streams []"], "the value there is different."],
    ["a catalog that is none", ["--op", "remove /streams"], "The patch leaves no catalog: streams: "],
    [
      "a stream that there is not",
      ["--stream", "user", "--op", "remove /x"],
      'has no stream "user". Did you mean "users"?',
    ],
  ])("says on a dry run that it meets %s", async (_, words, message) => {
    const { catalog } = await arrange();

    const { code, said } = await catalog(["patch", ...words, "--definition", FAKER, "--dry-run"]);

    expect(code).toBe(1);
    expect(said).toContain(message);
  });

  test("says what the server refuses", async () => {
    const { catalog } = await arrange();

    const { code, said } = await catalog(["patch", "--definition", FAKER, "--op", "remove /streams/9"]);

    expect(code).toBe(1);
    expect(said).toContain("(400): Invalid JSON Patch operation");
  });

  test("says that a patch whose answer was lost may have been carried out", async () => {
    const { catalog, emulator } = await arrange();
    emulator.addFault({ method: "PATCH", drop: "after", times: 1 });

    const { said } = await catalog(["patch", "--definition", FAKER, ...SUGGEST]);

    expect(said).toContain('The patch may have been carried out: look with "catalog show"');
  });

  test("of a source is for one stream, prints what the server made of it, and has no dry run", async () => {
    const { catalog, emulator, template } = await arrange();
    const { id } = emulator.sources.add({ source_template_id: template("CRM").id });
    const patch = (...more: string[]) =>
      catalog(["patch", "--source", id, "--op", 'add /sync_mode "full_refresh"', ...more]);

    const whole = await patch();
    const dry = await patch("--stream", "users", "--dry-run");
    const real = await patch("--stream", "users");

    expect(whole.said).toContain("A source is patched stream by stream: give --stream.");
    expect(dry.said).toContain("so there is no dry run for them");
    expect(JSON.parse(real.printed)).toEqual({ stream_name: "users", sync_mode: "full_refresh" });
    expect(writesTo(emulator)).toEqual(["PATCH"]);
  });
});
