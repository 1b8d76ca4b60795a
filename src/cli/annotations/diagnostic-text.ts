import type { Annotation } from "./workflow-command";

const HEADER = /^(Error|Warning): (.+)$/;

/** True for a line of the explanation. Terraform indents what it says about the place, and nothing else. */
export function isDetail(line: string): boolean {
  return line !== "" && !line.startsWith("  ");
}

/** Reads what Terraform prints for people about one error or warning; null if it is something else. */
export function toAnnotation([first = "", ...lines]: readonly string[]): Annotation | null {
  const [, kind, summary] = HEADER.exec(first) ?? [];
  if (kind === undefined || summary === undefined) return null;
  const subject = lines.map((line) => /^ {2}with (.+),$/.exec(line)?.[1]).find((found) => found !== undefined);
  const place = lines.map((line) => /^ {2}on (.+) line (\d+)[,:]/.exec(line)).find((found) => found !== null);
  const detail = lines
    .filter((line) => line === "" || isDetail(line))
    .join("\n")
    .trim();
  return {
    severity: kind === "Error" ? "error" : "warning",
    title: summary,
    message: [subject, detail].filter((part) => part).join("\n\n") || summary,
    ...toPlace(place?.[1], Number(place?.[2])),
  };
}

/** A file that CDKTF writes is in no repository, so nothing can be shown in it. */
export function toPlace(file: string | undefined, line: number): Pick<Annotation, "file" | "line"> {
  return file === undefined || file.endsWith(".tf.json") ? {} : { file, line };
}
