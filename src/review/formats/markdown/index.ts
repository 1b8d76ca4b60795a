import type { Report } from "../../shape";
import type { Show } from "../words/objects";
import { shorten } from "../words/shorten";
import { toTerms } from "../words/terms";
import { toLabel } from "../words/things";
import { toVerdict } from "../words/verdict";
import type { CommentStyle } from "./changes";
import { DETAILS, type Detail } from "./detail";
import { toCode, toProse } from "./escape";
import { toGroupedReport, toLeastLength, type GroupedReport } from "./grouped-report";
import { toMatrix } from "./matrix";
import { toChanges, toDrift, toNotes, toSchedules, toSuspected, toTroubles, toUnmanaged } from "./sections";

/** Invisible line in every comment, by which the next run finds it. */
export const MARKER = "<!-- airbyte-embedded report -->";

/** The same for comparisons, which stand beside reports. */
const COMPARISON_MARKER = "<!-- airbyte-embedded comparison -->";

/** GitHub refuses comments of more than 65,536 characters. The rest is for what others write around ours. */
const LONGEST = 60_000;

/** Characters of a sentence beside the name in it. */
const SENTENCE = 200;

/** Formats a report as a comment of at most 60,000 characters. What does not fit is folded, then counted. */
export function toMarkdown(report: Report): string {
  const grouped = toGroupedReport(report);
  let text = "";
  for (const detail of DETAILS) {
    if (toLeastLength(grouped, detail) > LONGEST) continue;
    text = toComment(report, grouped, detail);
    if (text.length <= LONGEST) return text;
  }
  return text;
}

function toComment(report: Report, grouped: GroupedReport, detail: Detail): string {
  const label = toLabel(report.sides);
  const terms = toTerms(report.sides);
  const style: CommentStyle = {
    name: remember((name) => toCode(shorten(name, detail.name))),
    sentence: (sentence) => toProse(shorten(sentence, detail.name + SENTENCE)),
    label: (action) => `**${toProse(label(action))}**`,
  };
  return [
    `### ${toVerdict(report)}`,
    report.sides === undefined ? MARKER : COMPARISON_MARKER,
    ...toTroubles(report, detail, style),
    ...toMatrix(report.audiences, detail, style, terms),
    ...toSchedules(report, detail, style, terms),
    ...toChanges(grouped, detail, style, terms),
    ...toDrift(grouped, detail, style),
    ...toUnmanaged(report, detail, style),
    ...toSuspected(report, detail, style),
    ...toNotes(report, detail, style),
  ].join("\n\n");
}

/** Remembers what was shown: a template has its name in many audiences. */
function remember(show: Show): Show {
  const known = new Map<string, string>();
  return (text) => {
    const shown = known.get(text) ?? show(text);
    known.set(text, shown);
    return shown;
  };
}
