import { toHtml } from "./html";
import { toJson } from "./json";
import { toMarkdown } from "./markdown";
import { toSarif } from "./sarif";
import { toText } from "./text";

/** Formats of a report, by the names that `--format` takes. */
export const FORMATS = ["json", "markdown", "html", "sarif", "text"] as const;
export type Format = (typeof FORMATS)[number];

/** Writers of a report, each without a final line break. The same report always gives the same text. */
export const formats = { json: toJson, markdown: toMarkdown, html: toHtml, sarif: toSarif, text: toText };
