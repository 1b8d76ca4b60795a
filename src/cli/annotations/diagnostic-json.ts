import * as z from "zod";
import { toPlace } from "./diagnostic-text";
import type { Annotation } from "./workflow-command";

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
export function toJsonAnnotation(line: string): Annotation | null {
  const { data } = Line.safeParse(parse(line));
  if (data === undefined) return null;
  const { severity, summary, detail, address, range } = data.diagnostic;
  const message = [address, detail].filter((part) => part).join("\n\n") || summary;
  return { severity, title: summary, message, ...toPlace(range?.filename, range?.start.line ?? 1) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
