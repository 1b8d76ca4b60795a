/** A code block in a Markdown page that shows a program's output. A Markdown comment before it names it. */
interface Block {
  readonly name: string;
  /** The comment and the opening fence. */
  readonly head: string;
  readonly text: string;
}

const BLOCK = /(?<head><!-- transcript: (?<name>[a-z-]+) -->\n+```[a-z]*\n)(?<text>[^]*?)\n```/g;
const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

/** Inserts the text of each transcript into a page. Throws for a name without a text. */
export function fillTranscripts(page: string, texts: ReadonlyMap<string, string>): string {
  return page.replace(BLOCK, (...match) => {
    const { name, head } = match.at(-1) as Block; // a replacer's last argument holds the named groups
    const text = texts.get(name);
    if (text === undefined) throw new Error(`Nothing makes the transcript "${name}".`);
    return `${head}${text.trimEnd()}\n\`\`\``;
  });
}

/** Current texts of a page's transcripts, by name. */
export function listTranscripts(page: string): ReadonlyMap<string, string> {
  const blocks = [...page.matchAll(BLOCK)].map(({ groups }) => groups as unknown as Block);
  return new Map(blocks.map(({ name, text }) => [name, text]));
}

/** HCL block before a transcript, of which it is the output. */
export function getProgram(page: string, name: string): string {
  const [before] = page.split(`<!-- transcript: ${name} -->`);
  const program = [...(before ?? "").matchAll(/```hcl\n([^]*?)\n```/g)].at(-1)?.[1];
  if (program === undefined) throw new Error(`No program stands before the transcript "${name}".`);
  return program;
}

/** Replaces everything that differs between runs: IDs, hashes, times. */
export function toSteady(text: string): string {
  return text
    .replace(
      UUID,
      inTurn((at) => `9418d510-6a41-4329-b68d-${(0x3e133b8265b8 + at).toString(16)}`),
    )
    .replace(
      /\bs1:[^"\s]+/g,
      inTurn((at) => `s1:${"5xWq0LhR8nTb".slice(at, at + 3)}…`),
    )
    .replace(
      /(?<=\[id=|\bid +(?:=|~) +")\d+(?=["\]])/g,
      inTurn((at) => String(8197118944891 + at)),
    )
    .replace(
      /(?<=")[0-9a-f]{16}(?=")/g,
      inTurn((at) => `37c814bf65458d${(0x5a + at).toString(16)}`),
    )
    .replace(/\bafter \d+s\b/g, "after 0s")
    .replace(/^.*: Still \w+\.\.\. .*\n/gm, "");
}

/** Assigns placeholders in order; equal texts get the same one. */
function inTurn(stand: (turn: number) => string): (found: string) => string {
  const stands = new Map<string, string>();
  return (found) => {
    const known = stands.get(found) ?? stand(stands.size);
    stands.set(found, known);
    return known;
  };
}

/** Lines from the first match of `from` to the last match of `to`, with repeated empty lines collapsed. */
export function excerpt(text: string, from: RegExp, to: RegExp): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => from.test(line));
  const last = lines.findLastIndex((line) => to.test(line));
  if (first < 0 || last < first) throw new Error(`There is nothing from ${from.source} to ${to.source} in:\n${text}`);
  const taken = lines.slice(first, last + 1).join("\n");
  return taken.replace(/\n{3,}/g, "\n\n");
}
