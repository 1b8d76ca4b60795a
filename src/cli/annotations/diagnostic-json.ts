import * as z from "zod";
import { toPlace, type Problem } from "./problem";

/** A line of `terraform -json` on an error or a warning. */
const Line = z.object({
  type: z.literal("diagnostic"),
  diagnostic: z.object({
    severity: z.enum(["error", "warning"]),
    summary: z.string(),
    detail: z.string().default(""),
    address: z.string().optional(),
    range: z.object({ filename: z.string(), start: z.object({ line: z.number() }) }).optional(),
  }),
});

/** Reads a line that Terraform prints with -json; null if it is about something else. */
export function toJsonProblem(line: string): Problem | null {
  const { data } = Line.safeParse(parse(line));
  if (data === undefined) return null;
  const { severity, summary, detail, address, range } = data.diagnostic;
  return {
    severity,
    title: summary,
    message: detail || summary,
    subject: address === undefined ? null : { address, stack: null },
    place: toPlace(range?.filename, range?.start.line ?? 1),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
