/** Lines of a log that belong together. */
export interface Block {
  /** Terraform's message with a frame, anything that begins as an error does, failed validations, or a construct's mark. */
  readonly kind: "framed" | "plain" | "validations" | "mark";
  readonly lines: readonly string[];
  /** Stack whose output it is, where cdktf says that. */
  readonly stack: string | null;
}

/** Finds blocks in a log, line by line. Each method gives the block that has ended, or null. */
export interface BlockReader {
  readonly read: (line: string) => Block | null;
  readonly end: () => Block | null;
}

interface OpenBlock extends Block {
  readonly lines: string[];
  /** Columns before each line. */
  readonly indent: number;
}

/** Colours, and what else a terminal would obey. */
const CONTROL = /\u001b\[[0-9;]*[A-Za-z]/g;

/** Time and level that CDKTF's own log puts before a line. */
const LOGGED = /^\[[\d:.T-]+\] \[\w+\] \S+ - /;

/** The stack's name that CDKTF puts before the first of its lines, and the same before the beginning of a message. */
const STACK = /^([\w.-]+)(?= {2,})/;
const STACK_OF_MESSAGE = /^([\w.-]+)(?= {2,}(?:Warning: |Error: |[╷│╵]))/;

/** The frame that Terraform draws around a message. */
const FRAME = /^\s*([╷│╵])\s?(.*)$/;

/** The beginning of a message without a frame, and of an error that a program throws. */
const HEADER = /^( *)((?:Warning|\w*Error): +.+)$/;

/** Start of the list in which CDKTF tells what its validations found. */
const VALIDATIONS = /Error: Validation failed with the following errors:$/;

/** An error or warning that the program has put at a construct. */
const MARK = /^(?:WARN|ERROR) \[[^\]]+\]: /;

/** CDKTF turns a wheel of Braille dots while it waits. */
const WHEEL = /^[\u2800-\u28ff]/;

/** Reads the output of cdktf and of Terraform, with or without colours. */
export function createBlockReader(): BlockReader {
  let block: OpenBlock | null = null;
  /** Stack of which the last lines were, for cdktf names it on the first of them only. */
  let stack: string | null = null;

  function close(): Block | null {
    const closed = block;
    block = null;
    return closed;
  }

  function open(kind: Block["kind"], lines: string[], indent = 0): Block | null {
    const before = close();
    block = { kind, lines, stack, indent };
    return before;
  }

  /** Remembers the stack that a line names, unless it may be a line of a message that has no stack's name before it. */
  function withoutStack(line: string): string {
    const isMessage = block !== null && block.kind !== "framed" && block.indent === 0;
    const [name] = (isMessage ? STACK_OF_MESSAGE : STACK).exec(line) ?? [];
    if (name === undefined) return line;
    stack = name;
    return line.replace(name, " ".repeat(name.length));
  }

  function readFramed(mark: string, text: string): Block | null {
    if (mark === "╷") return open("framed", []);
    if (mark === "╵") return close();
    if (block?.kind === "framed") block.lines.push(text);
    return null;
  }

  function readPlain(line: string): Block | null {
    if (VALIDATIONS.test(line)) return open("validations", []);
    if (MARK.test(line)) return open("mark", [line]);
    const [, spaces, header] = HEADER.exec(line) ?? [];
    if (header !== undefined) return open("plain", [header], spaces?.length);
    if (block === null || block.kind === "framed") return null;
    if (endsBefore(line, block)) return close();
    block.lines.push(line.startsWith(" ".repeat(block.indent)) ? line.slice(block.indent) : line);
    return null;
  }

  return {
    read(given) {
      const line = withoutStack(given.replace(CONTROL, "").replace(LOGGED, "").trimEnd());
      const [, mark, text] = FRAME.exec(line) ?? [];
      return mark === undefined || text === undefined ? readPlain(line) : readFramed(mark, text);
    },
    end: close,
  };
}

/** True for a line that does not belong to the block any more. */
function endsBefore(line: string, { kind, lines, indent }: OpenBlock): boolean {
  if (kind !== "plain") return line === "";
  if (line !== "" && (!line.startsWith(" ".repeat(indent)) || WHEEL.test(line))) return true;
  // Terraform puts an empty line behind the first one. What a program throws has none before its stack trace.
  if (lines.length > 1 && (lines[1] !== "" || lines.at(-1) === "")) return line === "";
  // Others may print behind a warning, and they leave an empty line as well.
  const isWarning = lines[0]?.startsWith("Warning") === true;
  return isWarning && line === "" && lines.slice(2).some((earlier) => earlier !== "" && !earlier.startsWith("  "));
}
