import {
  listAnswers,
  listCommandErrors,
  listConstructErrors,
  listDetails,
  listTitles,
} from "./support/errors/error-texts";
import { readPage } from "./support/pages/code-blocks";

const PAGE = readPage("docs/guides/errors.md");
const listed = new Set([...PAGE.matchAll(/^\| (`+) ?(.+?) ?\1 +\|/gm)].map(([, , text = ""]) => text));

const KINDS = {
  "titles of the provider": listTitles(),
  "texts below a title": listDetails(),
  "answers of Airbyte": listAnswers(),
  "errors of commands": listCommandErrors(),
  "errors of constructs": listConstructErrors(),
};

/** A text of a construct may get its path in front where it is reported. */
const isListed = (text: string): boolean => listed.has(text) || listed.has(`"…" ${text}`);

test.each(Object.entries(KINDS))("the index of errors has all %s", (_kind, texts) => {
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter((text) => !isListed(text))).toEqual([]);
});

test("the index of errors has no text that nothing says", () => {
  const said = new Set(Object.values(KINDS).flat());

  expect([...listed].filter((text) => !said.has(text) && !said.has(text.replace(/^"…" /, "")))).toEqual([]);
});

test("each text of the index has its reason or remedy beside it", () => {
  const rows = PAGE.split("\n").filter((line) => line.startsWith("| `"));

  expect(rows.length).toBeGreaterThan(200);
  expect(rows.filter((row) => (row.split(" | ").at(-1) ?? "").replace(/\|$/, "").trim().length < 10)).toEqual([]);
});
