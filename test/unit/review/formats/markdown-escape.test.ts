import MarkdownIt from "markdown-it";
import { formats } from "../../../../src/review";
import fc from "../../../support/properties";
import { nastyText, withStrings } from "../../../support/review/nasty";
import { reportOf, sampleReport } from "../../../support/review/sample";

const parser = new MarkdownIt({ html: true, linkify: true });
parser.linkify.set({ fuzzyLink: false });

/** What GitHub makes mentions, references and links of, in text that is not code. */
const MAGIC = /@[\w-]|#\d|\bGH-\d|\bwww\.|https?:\/\//i;

const strings = fc.uniqueArray(nastyText, { minLength: 60, maxLength: 60 });

test("no name or value becomes markup, a link, a mention or a cell", () => {
  const expected = toStructure(formats.markdown(withStrings(sampleReport(), harmless())));
  fc.assert(
    fc.property(strings, (given) => {
      const comment = formats.markdown(withStrings(sampleReport(), given));
      expect(toStructure(comment)).toEqual(expected);
      expect(toTokens(comment).filter(({ type, content }) => type === "text" && MAGIC.test(content))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test.each(["- a", "+ a", "* a", "1. a", "1) a", "# a", "> a", "=== a", "--- ", "a  \nb", "    a", "“- a”"])(
  "a note that begins with %p is no other block",
  (note) => {
    const expected = toStructure(formats.markdown(reportOf({ notes: ["harmless"] })));

    expect(toStructure(formats.markdown(reportOf({ notes: [note] })))).toEqual(expected);
  },
);

test("text that means nothing to Markdown is not escaped", () => {
  const note = "At 08:00, “Pro” keeps it: 2/3 of all (that is 66.7).";

  expect(formats.markdown(reportOf({ notes: [note] }))).toContain(note.replace(/[“”]/g, "`"));
});

function harmless(): string[] {
  return Array.from({ length: 60 }, (_, index) => `w${index}`);
}

function toTokens(comment: string): { readonly type: string; readonly content: string }[] {
  return parser.parse(comment, {}).flatMap((token) => (token.type === "inline" ? (token.children ?? []) : [token]));
}

/** Everything in a comment but its text. */
function toStructure(comment: string): string[] {
  return toTokens(comment)
    .filter(({ type }) => type !== "text" && type !== "code_inline")
    .map(({ type, content }) => (type.startsWith("html") ? `${type} ${content}` : type));
}
