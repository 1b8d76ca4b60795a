import { createHash } from "node:crypto";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { printable } from "../../../output";
import type { Report } from "../../shape";
import { compact } from "./compact";
import { SCRIPT, STYLE } from "./generated/assets";
import { withShortTexts } from "./model/short-texts";
import { Page } from "./parts/page";

/** Formats a report as one HTML file that needs no network, no server and no other file. */
export function toHtml(report: Report): string {
  const page = h(Page, { report: withShortTexts(report), policy: toPolicy(), style: STYLE, script: SCRIPT });
  return printable(`<!doctype html>\n${compact(renderToString(page))}`);
}

/** Names style and script by their hashes, so that a name from a plan that looks like a script never runs. */
function toPolicy(): string {
  return [
    "default-src 'none'",
    `style-src ${toSource(STYLE)}`,
    `script-src ${toSource(SCRIPT)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function toSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
