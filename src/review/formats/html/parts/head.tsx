import type { JSX } from "preact";
import { ACTIONS, RISKS, type Report } from "../../../shape";
import { toHeadlines, type Headline } from "../../words/headlines";
import { toTerms } from "../../words/terms";
import { toVerdict } from "../../words/verdict";
import { RiskSign } from "./changes";

/** Sentences before the rest is left to the sections below. Lost offers come first. */
const MOST_HEADLINES = 8;

const SIGNS: Readonly<Record<Headline["kind"], string>> = { lost: "−", gained: "+", schedule: "↻" };

function toKicker({ subject, sides }: Report): string {
  if (sides !== undefined) return `What would change in ${sides.before} if it became as ${sides.after}`;
  return subject === "drift" ? "Changes made outside Terraform" : "Review of planned changes";
}

/** The verdict, what customers notice, and how many changes there are of each kind. */
export function Head({ report }: { readonly report: Report }): JSX.Element {
  const { subject, changes, drift, troubles } = report;
  const worst = RISKS.find((level) => (subject === "drift" ? drift : changes).some((change) => change.risk === level));
  // Nobody knows how grave the rest is where a part could not be looked at.
  const risk = troubles.length === 0 || worst === "high" ? worst : undefined;
  return (
    <header class="head">
      <div class="bar">
        <span class="kicker">{toKicker(report)}</span>
        <button type="button" id="theme" hidden>
          Dark
        </button>
      </div>
      {risk && (
        <p class="overall">
          <RiskSign risk={risk} />
        </p>
      )}
      <h1>{toVerdict(report)}</h1>
      <Headlines headlines={toHeadlines(report)} />
      <Counts report={report} />
    </header>
  );
}

function Headlines({ headlines }: { readonly headlines: readonly Headline[] }): JSX.Element | null {
  if (headlines.length === 0) return null;
  const rest = headlines.length - MOST_HEADLINES;
  return (
    <ul class="headlines">
      {headlines.slice(0, MOST_HEADLINES).map(({ kind, text }) => (
        <li class={`headline ${kind}`}>
          <span class="sign" aria-hidden="true">
            {SIGNS[kind]}
          </span>
          <span>{text}</span>
        </li>
      ))}
      {rest > 0 && <li class="rest">and {rest} more below</li>}
    </ul>
  );
}

function Counts({ report }: { readonly report: Report }): JSX.Element {
  const { summary, sides } = report;
  const terms = toTerms(sides);
  return (
    <ul class="counts" aria-label={`Number of ${terms.change}s`}>
      {ACTIONS.filter((action) => summary[action] > 0).map((action) => (
        <li>
          <b>{summary[action]}</b> {toCountWord(terms.toAction(action).word, summary[action])}
        </li>
      ))}
      {summary.drift > 0 && (
        <li>
          <b>{summary.drift}</b> changed outside Terraform
        </li>
      )}
    </ul>
  );
}

/** Continues a number: "3 created", "2 only in production", "2 differ". */
function toCountWord(word: string, count: number): string {
  const text = word.charAt(0).toLowerCase() + word.slice(1);
  return text === "differs" && count > 1 ? "differ" : text;
}
