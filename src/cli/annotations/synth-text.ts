import { toPlace, type Place, type Problem } from "./problem";

/** A line of the list in which CDKTF tells what its validations found. */
const VALIDATION = /^\[([^\]]+)\] (.+)$/;

/** An error or warning that the program has put at a construct. */
const MARK = /^(WARN|ERROR) \[([^\]]+)\]: (.*)$/;

/** Place at the end of a message, which the constructs add where they record it. */
const PLACE = / \(([^()\s]+\.[cm]?[jt]sx?):(\d+)\)$/;

/** One frame of a stack trace. */
const FRAME = /^(?:at )?.*?\(?(?:file:\/\/)?(\/[^():]+|[A-Za-z]:[\\/][^():]+):(\d+):\d+\)?$/;

/** Reads the list of validations that failed at synthesis. A message may have several lines. */
export function toValidationProblems(lines: readonly string[]): Problem[] {
  const found: { readonly construct: string; readonly said: string[] }[] = [];
  for (const line of lines.map((each) => each.trim())) {
    const [, construct, text] = VALIDATION.exec(line) ?? [];
    if (construct !== undefined && text !== undefined) found.push({ construct, said: [text] });
    else found.at(-1)?.said.push(line);
  }
  return found.map(({ construct, said }) => {
    const message = said.join("\n");
    const [, file, line] = PLACE.exec(message) ?? [];
    return {
      severity: "error",
      title: construct,
      message: message.replace(PLACE, ""),
      // The program that was synthesized last may be older.
      subject: null,
      place: toPlace(file, Number(line)),
    };
  });
}

/**
 * Reads an error or a warning that the program has put at a construct, with the stack trace that CDKTF prints for errors.
 * @param program folder of the program, in which frames are the user's own
 */
export function toMarkProblem([first = "", ...lines]: readonly string[], program: string): Problem {
  const [, kind, construct = "", text = ""] = MARK.exec(first) ?? [];
  const own = lines.filter((line) => !FRAME.test(line) && !/ \(node:[^()]+\)$/.test(line));
  return {
    severity: kind === "ERROR" ? "error" : "warning",
    title: construct,
    message: [text, ...own].join("\n"),
    subject: { construct },
    place: findOwnFrame(lines, program),
  };
}

/** Reads an error that the program threw; null without a stack trace, where it is something else. */
export function toThrownProblem([first = "", ...lines]: readonly string[], program: string): Problem | null {
  const trace = lines.findIndex((line) => /^\s*at /.test(line));
  if (trace < 0) return null;
  const message = [first.replace(/^\w*Error: /, ""), ...lines.slice(0, trace)].join("\n").trim();
  return {
    severity: "error",
    title: "The program failed",
    message,
    subject: null,
    place: findOwnFrame(lines.slice(trace), program),
  };
}

/** First frame that lies in the program's folder and in none of its libraries. */
function findOwnFrame(lines: readonly string[], program: string): Place | null {
  for (const line of lines) {
    const [, file, number] = FRAME.exec(line.trim()) ?? [];
    if (file === undefined || number === undefined) continue;
    const path = file.replaceAll("\\", "/");
    const folder = `${program.replaceAll("\\", "/").replace(/\/$/, "")}/`;
    if (path.startsWith(folder) && !path.includes("/node_modules/"))
      return { file: path.slice(folder.length), line: Number(number) };
  }
  return null;
}
