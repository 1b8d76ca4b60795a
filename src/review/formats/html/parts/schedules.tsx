import type { JSX } from "preact";
import type { Report, Schedule } from "../../../shape";
import { toLabels } from "../../words/labels";
import { toTerms } from "../../words/terms";
import { toPaceText, toScheduleSentence } from "../../words/pace";
import type { Links } from "../model/links";
import { toDaysOfRuns } from "../model/runs";

/** Schedules before the browser lays them out only when they come into sight. */
const MOST_LAID_OUT = 10;

/** Schedules in words before and after, and the next runs. */
export function Schedules({ report, links }: { readonly report: Report; readonly links: Links }): JSX.Element {
  const labels = toLabels(report.schedules);
  const { before, after, nextRuns } = toTerms(report.sides);
  return (
    <section aria-labelledby="schedules" class={report.schedules.length > MOST_LAID_OUT ? "many" : undefined}>
      <h2 id="schedules">How often data moves</h2>
      {report.schedules.map((schedule, index) => (
        <article
          data-find={links.columnsOf({ type: "airbyteembedded_connection_template", name: schedule.name }).join()}
        >
          <h3>{toScheduleSentence(labels[index] ?? schedule.name, schedule, report.sides)}</h3>
          <div class="steps">
            <Step
              label={before}
              words={schedule.words_before}
              cron={schedule.before}
              runs={schedule.runs_per_day_before}
            />
            <span class="arrow" aria-hidden="true">
              {report.sides ? "≠" : "→"}
            </span>
            <Step label={after} words={schedule.words_after} cron={schedule.after} runs={schedule.runs_per_day_after} />
          </div>
          <NextRuns title={nextRuns} runs={schedule.next_runs} timezone={report.timezone} />
        </article>
      ))}
    </section>
  );
}

function Step(props: {
  readonly label: string;
  readonly words: Schedule["words_before"];
  readonly cron: Schedule["before"];
  readonly runs: number;
}): JSX.Element {
  return (
    <div class="step">
      <span class="label">{props.label}</span>
      <b>{toPaceText(props.runs)}</b>
      <span>{props.words ?? "No schedule"}</span>
      {props.cron !== null && <code>{props.cron}</code>}
    </div>
  );
}

function NextRuns(props: { readonly title: string; readonly runs: readonly string[]; readonly timezone: string }) {
  const { title, runs, timezone } = props;
  if (runs.length === 0) return null;
  return (
    <p class="next">
      {title}:{" "}
      {toDaysOfRuns(runs).map(({ day, times }, position) => (
        <>
          {position > 0 && "; "}
          {day} at <b>{times.join(", ")}</b>
        </>
      ))}{" "}
      <span class="type">({timezone})</span>
    </p>
  );
}
