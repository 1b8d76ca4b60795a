import { RISKS, type Report } from "../../shape";
import { toLabels } from "../words/labels";
import { toRunTimes, toScheduleWords, toSome } from "../words/objects";
import { toCount, toVerdict } from "../words/verdict";
import { toTerms } from "../words/terms";
import { toLabel } from "../words/things";
import { toChangeLines } from "./changes";
import { toOffers } from "./offers";
import { NAMES, STYLE } from "./style";

/** Formats a report for a terminal, without colours. */
export function toText(report: Report): string {
  const { changes, drift, audiences, timezone, unmanaged, suspected_secrets, notes, troubles } = report;
  const label = toLabel(report.sides);
  const terms = toTerms(report.sides);
  return [
    toVerdict(report),
    ...toSection(
      "Trouble",
      troubles.map(({ reason }) => STYLE.sentence(reason)),
    ),
    ...toSection("Offers", toOffers(audiences, terms)),
    ...toSection(`Schedules (next runs in ${STYLE.name(timezone)})`, toScheduleLines(report)),
    ...RISKS.flatMap((risk) => {
      const ofRisk = changes.filter((change) => change.risk === risk);
      const title = `${risk.charAt(0).toUpperCase()}${risk.slice(1)} risk: ${toCount(ofRisk.length, terms.change)}`;
      return toSection(title, toChangeLines(ofRisk, label));
    }),
    ...toSection(`Changed outside Terraform: ${toCount(drift.length, "object")}`, toChangeLines(drift, label)),
    ...toSection(
      `In no state: ${toCount(unmanaged.length, "object")}`,
      unmanaged.map(({ kind, name, id, tags }) => {
        const tagged = tags.length > 0 ? ` (${toSome(tags, NAMES, STYLE.name)})` : "";
        return `${kind.replaceAll("_", " ")} ${STYLE.name(name)}${tagged}  ${STYLE.name(id)}`;
      }),
    ),
    ...toSection(
      `Secrets that may have changed: ${suspected_secrets.length}`,
      suspected_secrets.flatMap(({ address, reason }) => [STYLE.name(address), `    ${STYLE.sentence(reason)}`]),
    ),
    ...toSection("Notes", notes.map(STYLE.sentence)),
  ].join("\n\n");
}

function toSection(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[title, ...lines.map((line) => `  ${line}`)].join("\n")];
}

function toScheduleLines({ schedules, sides }: Report): string[] {
  const title = sides === undefined ? "next" : `next in ${STYLE.name(sides.after)}`;
  const labels = toLabels(schedules);
  return schedules.flatMap((schedule, index) => {
    const next = toRunTimes(schedule).map(STYLE.name);
    return [
      STYLE.name(labels[index] ?? schedule.name),
      `  - ${toScheduleWords(schedule, "before", STYLE)}`,
      `  + ${toScheduleWords(schedule, "after", STYLE)}`,
      ...(next.length > 0 ? [`  ${title}: ${next.join(", ")}`] : []),
    ];
  });
}
