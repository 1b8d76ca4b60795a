import type { JSX } from "preact";
import { RISKS, type Change, type Report, type Risk } from "../../../shape";
import { toTerms, type Terms } from "../../words/terms";
import { toTypeText } from "../../words/things";
import type { Detail } from "../model/detail";
import type { Links } from "../model/links";
import { Leaves } from "./leaves";

/** Changes of a group before it is long: low risks are folded then. */
const MOST_OPEN = 10;

/** Changes that the browser lays out together, once they come into sight. */
const BATCH = 25;

const RISK_WORDS: Readonly<Record<Risk, { readonly sign: string; readonly word: string }>> = {
  high: { sign: "▲", word: "High risk" },
  medium: { sign: "◆", word: "Medium risk" },
  low: { sign: "●", word: "Low risk" },
};

/** Changes by risk, each with its reasons, and with its values when it is opened. */
export function Changes({
  report,
  links,
  detail,
}: {
  readonly report: Report;
  readonly links: Links;
  readonly detail: Detail;
}): JSX.Element {
  const terms = toTerms(report.sides);
  const numbered = report.changes.map((change, position) => ({ change, position }));
  const groups = RISKS.map((risk) => ({ risk, changes: numbered.filter(({ change }) => change.risk === risk) }));
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{report.sides ? "Differences" : "Changes"} by risk</h2>
      {groups
        .filter(({ changes }) => changes.length > 0)
        .map(({ risk, changes }) => (
          <details
            class={changes.length > MOST_OPEN ? "group many" : "group"}
            open={risk !== "low" || changes.length <= MOST_OPEN}
          >
            <summary>
              <h3>
                <RiskSign risk={risk} /> <span class="count">{changes.length}</span>
              </h3>
            </summary>
            {toBatches(changes).map((batch) => (
              <div class="batch">
                {batch.map(({ change, position }) => (
                  <ChangeEntry
                    change={change}
                    id={`change-${position}`}
                    columns={links.columnsOf(change)}
                    detail={detail}
                    terms={terms}
                  />
                ))}
              </div>
            ))}
          </details>
        ))}
    </section>
  );
}

function toBatches<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, batch) =>
    items.slice(batch * BATCH, (batch + 1) * BATCH),
  );
}

/** A risk in a word, with a sign of its own shape. */
export function RiskSign({ risk }: { readonly risk: Risk }): JSX.Element {
  const { sign, word } = RISK_WORDS[risk];
  return (
    <span class={`risk ${risk}`}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  );
}

/** An action in a word, with a sign. */
export function ActionSign({
  action,
  terms,
}: Pick<Change, "action"> & { readonly terms: Pick<Terms, "toAction"> }): JSX.Element {
  const { sign, word } = terms.toAction(action);
  return (
    <span class={`action ${action}`}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  );
}

function ChangeEntry(props: {
  readonly change: Change;
  readonly id: string;
  readonly columns: readonly number[];
  readonly detail: Detail;
  readonly terms: Terms;
}): JSX.Element {
  const { change, id, columns, detail, terms } = props;
  return (
    <details class="entry" id={id} data-find={columns.join()}>
      <summary>
        <ActionSign action={change.action} terms={terms} />
        <span class="subject">
          <b>{change.name}</b> <span class="type">{toTypeText(change.type)}</span>
          {change.reasons.map((reason) => (
            <span class="reason">{reason}</span>
          ))}
        </span>
      </summary>
      <div class="body">
        {change.leaves.length > 0 && (
          <Leaves action={change.action} leaves={change.leaves} detail={detail} terms={terms} />
        )}
        <Whereabouts change={change} />
      </div>
    </details>
  );
}

/** The places of an object: in Terraform, among the constructs, in the program. */
function Whereabouts({ change }: { readonly change: Change }): JSX.Element {
  const places = [
    // What a comparison found in no program has none.
    { label: "Address", text: change.address.startsWith(`${change.type} `) ? null : change.address },
    { label: "Construct", text: change.construct },
    { label: "Declared in", text: change.source && `${change.source.file}:${change.source.line}` },
    { label: "Stack", text: change.stack },
  ];
  return (
    <dl>
      {places.map(
        ({ label, text }) =>
          text !== null && (
            <div>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
