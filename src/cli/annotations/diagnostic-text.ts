import { toPlace, type Problem } from "./problem";

const HEADER = /^(Error|Warning): (.+)$/;

/** Reads what Terraform prints for people about one error or warning; null if it is something else. */
export function toTextProblem([first = "", ...lines]: readonly string[], stack: string | null): Problem | null {
  const [, kind, summary] = HEADER.exec(first) ?? [];
  if (kind === undefined || summary === undefined || lines[0] !== "" || lines.some(isFrame)) return null;
  const paragraphs = toParagraphs(lines);
  const [head = []] = paragraphs;
  // The first paragraph says where, if Terraform knows that. Code in the explanation is indented, too.
  const about = head.every((line) => line.startsWith("  ")) ? head : [];
  const address = about.map((line) => /^ {2}with (.+?)(?: \([^()"]+\))?,$/.exec(line)?.[1]).find((found) => found);
  const place = about.map((line) => /^ {2}on (.+) line (\d+)[,:]/.exec(line)).find((found) => found !== null);
  const detail = paragraphs.slice(about.length > 0 ? 1 : 0).map((paragraph) => paragraph.join("\n"));
  return {
    severity: kind === "Error" ? "error" : "warning",
    title: summary,
    message: detail.join("\n\n") || summary,
    subject: address === undefined ? null : { address, stack },
    place: toPlace(place?.[1], Number(place?.[2])),
  };
}

/** True for a line of a stack trace, which Terraform never prints. */
function isFrame(line: string): boolean {
  return /^\s+at .+:\d+:\d+\)?$/.test(line);
}

function toParagraphs(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter(({ length }) => length > 0);
}
