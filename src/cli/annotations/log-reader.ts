import { toJsonAnnotation } from "./diagnostic-json";
import { isDetail, toAnnotation } from "./diagnostic-text";
import type { Annotation } from "./workflow-command";

/** Finds errors and warnings in a log, line by line. */
export interface LogReader {
  /** Annotations of what ends with this line. */
  readonly read: (line: string) => Annotation[];
  /** Annotations of what ends with the log. */
  readonly end: () => Annotation[];
}

/** Colours, and what else a terminal would obey. */
const CONTROL = /\u001b\[[0-9;]*[A-Za-z]/g;

/** The frame that Terraform draws around a message, behind the stack's name that CDKTF puts before it. */
const FRAME = /^[\w.-]*\s*([╷│╵])\s?(.*)$/;

/** The same without colours: no frame. CDKTF's own words about a command that failed are no message of Terraform's. */
const PLAIN = /^([\w.-]+ {2,}| *)((?:Error|Warning): (?!non-zero exit code).+)$/;

/** Start of the list in which CDKTF tells what its validations found, and one line of it. */
const VALIDATIONS = /Validation failed with the following errors:/;
const VALIDATION = /^\s*\[([^\]]+)\] (.+)$/;

/** Reads the output of cdktf and of Terraform, with or without -json and colours. Each problem is told once. */
export function createLogReader(): LogReader {
  const told = new Set<string>();
  /** Lines of the message that is being read. */
  let open: string[] = [];
  let framed = false;
  /** Columns that CDKTF puts before each line. */
  let indent = 0;
  let validating = false;

  function once(annotation: Annotation | null): Annotation[] {
    const key = JSON.stringify(annotation);
    if (annotation === null || told.has(key)) return [];
    told.add(key);
    return [annotation];
  }

  function close(): Annotation[] {
    const lines = open;
    open = [];
    framed = false;
    return once(toAnnotation(lines));
  }

  function readFramed(mark: string, text: string): Annotation[] {
    if (mark === "│") {
      if (framed) open.push(text);
      return [];
    }
    const before = close();
    framed = mark === "╷";
    return before;
  }

  function readPlain(given: string): Annotation[] {
    const [, prefix, header] = PLAIN.exec(given) ?? [];
    if (prefix !== undefined && header !== undefined) {
      const before = close();
      indent = prefix.length;
      open = [header];
      return before;
    }
    const line = given.startsWith(" ".repeat(indent)) ? given.slice(indent) : given;
    if (open.length === 0) return [];
    // Terraform puts an empty line behind the first one, and behind a paragraph. Others do not.
    if (open.length === 1 && line !== "") open = [];
    else if (line === "" && open.slice(1).some((earlier) => isDetail(earlier))) return close();
    else open.push(line);
    return [];
  }

  return {
    read(given) {
      const line = given.replace(CONTROL, "").trimEnd();
      if (line.startsWith("{")) return once(toJsonAnnotation(line));
      const [, path, problem] = (validating && VALIDATION.exec(line)) || [];
      validating = VALIDATIONS.test(line) || path !== undefined;
      if (path !== undefined && problem !== undefined) {
        return once({ severity: "error", title: path, message: problem });
      }
      const [, mark, text] = FRAME.exec(line) ?? [];
      return mark === undefined || text === undefined ? readPlain(line) : readFramed(mark, text);
    },
    end: close,
  };
}
