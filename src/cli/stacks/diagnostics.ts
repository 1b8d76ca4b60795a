import * as z from "zod";

/** First lines of Terraform's complaint that are shown; the rest is seldom read. */
const MOST_LINES = 12;

const Diagnostic = z.object({
  severity: z.string(),
  summary: z.string(),
  detail: z.string().default(""),
  /** Address of the object that it is about; null if it is about the whole. */
  address: z.string().nullable().default(null),
});

const Line = z.object({ diagnostic: Diagnostic });

/** A warning or an error of Terraform. */
export type Diagnostic = z.infer<typeof Diagnostic>;

/** Warnings and errors in what Terraform prints with `-json`: an object on each line, most without a diagnostic. */
export function toDiagnostics(output: string): Diagnostic[] {
  return output.split("\n").flatMap((line) => {
    const parsed = line.includes('"diagnostic"') ? Line.safeParse(parse(line)) : null;
    return parsed?.success ? [parsed.data.diagnostic] : [];
  });
}

/** Null for a line that is not JSON, such as one that a wrapper of Terraform prints. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Terraform's words on stderr, without the frame that it draws around it. */
export function toComplaint(stderr: string): string {
  const lines = stderr
    .split("\n")
    .map((line) => line.replace(/^[╷│╵]\s?/, "").trimEnd())
    .filter((line) => line !== "");
  return lines.slice(0, MOST_LINES).join("\n");
}
