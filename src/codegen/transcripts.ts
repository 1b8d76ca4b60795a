/** A block of a Markdown page that shows what a program printed. A comment before it, which no reader sees, names it. */
interface Block {
  readonly name: string;
  /** The comment and the opening fence. */
  readonly head: string;
  readonly text: string;
}

const BLOCK = /(?<head><!-- transcript: (?<name>[a-z-]+) -->\n+```[a-z]*\n)(?<text>[^]*?)\n```/g;
const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

/** The page with the text of each of its transcripts put in. Throws for a name that has none. */
export function fillTranscripts(page: string, texts: ReadonlyMap<string, string>): string {
  return page.replace(BLOCK, (...match) => {
    const { name, head } = match.at(-1) as Block; // a replacer's last argument are the named groups
    const text = texts.get(name);
    if (text === undefined) throw new Error(`Nothing makes the transcript "${name}".`);
    return `${head}${text.trimEnd()}\n\`\`\``;
  });
}

/** The names of a page's transcripts, with the text that each has now. */
export function listTranscripts(page: string): ReadonlyMap<string, string> {
  const blocks = [...page.matchAll(BLOCK)].map(({ groups }) => groups as unknown as Block);
  return new Map(blocks.map(({ name, text }) => [name, text]));
}

/** The program in HCL that stands before a transcript, and that it is the output of. */
export function getProgram(page: string, name: string): string {
  const [before] = page.split(`<!-- transcript: ${name} -->`);
  const program = [...(before ?? "").matchAll(/```hcl\n([^]*?)\n```/g)].at(-1)?.[1];
  if (program === undefined) throw new Error(`No program stands before the transcript "${name}".`);
  return program;
}

/** The text with all that differs from run to run replaced by what does not: IDs, hashes, times. */
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

/** Gives each text the stand-in of its turn, and the same one wherever it is found again. */
function inTurn(stand: (turn: number) => string): (found: string) => string {
  const stands = new Map<string, string>();
  return (found) => {
    const known = stands.get(found) ?? stand(stands.size);
    stands.set(found, known);
    return known;
  };
}

/** The lines from the first that matches `from` to the last that matches `to`, with one empty line where there are more. */
export function excerpt(text: string, from: RegExp, to: RegExp): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => from.test(line));
  const last = lines.findLastIndex((line) => to.test(line));
  if (first < 0 || last < first) throw new Error(`There is nothing from ${from.source} to ${to.source} in:\n${text}`);
  const taken = lines.slice(first, last + 1).join("\n");
  return taken.replace(/\n{3,}/g, "\n\n");
}
