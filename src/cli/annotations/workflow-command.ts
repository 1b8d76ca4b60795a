/** A message at a line of the program, as GitHub shows it beside a pull request. */
export interface Annotation {
  readonly severity: "error" | "warning";
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/** Formats the command by which a workflow's step makes an annotation. */
export function toWorkflowCommand({ severity, title, message, file, line }: Annotation): string {
  const properties = Object.entries({ file, line, title })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${properties.join(",")}::${escapeData(message)}`;
}

/**
 * Makes plain text of lines that GitHub's runner would take for commands: it reads them from all that a step prints, and
 * foreign text must not set outputs, hide lines, or forge annotations. JSON keeps its meaning.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, "$1\\u003a").replaceAll("##[", "#\\u0023[");
}

/**
 * True for a line by which a program hides a value from the log. At its very beginning, because Terraform indents foreign
 * text.
 */
export function isMask(line: string): boolean {
  return line.startsWith("::add-mask::");
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
