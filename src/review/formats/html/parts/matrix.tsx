import type { JSX } from "preact";
import type { Sides } from "../../../shape";
import { toTerms, type Terms } from "../../words/terms";
import type { Links } from "../model/links";
import type { Kind, Offer, Row } from "../model/matrix";

/** Names of a row before the rest is folded. */
const MOST_NAMES = 8;

const KIND_WORDS: Readonly<Record<Kind, string>> = { source: "Source templates", connection: "Connection templates" };

const SIGNS: Readonly<Record<Offer, string>> = { lost: "−", gained: "+", kept: "✓", none: "·" };

/** Matrix of offers: a row for templates that fare alike, a column for each audience. */
export function AudienceMatrix(props: { readonly links: Links; readonly sides: Sides | undefined }): JSX.Element {
  const { links, sides } = props;
  const { offers } = toTerms(sides);
  const { columns, kinds } = links.matrix;
  return (
    <section aria-labelledby="offers">
      <h2 id="offers">What customers are offered</h2>
      <p class="lead">
        Each column is a group of customers, with{" "}
        {sides ? "where they have an offer." : "what they lose and gain by this change."}
      </p>
      <div class="matrix" role="region" aria-label="Matrix of templates and customers" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Template</th>
              {columns.map(({ name, detail }) => (
                <th scope="col">
                  {name} <small>{detail}</small>
                </th>
              ))}
            </tr>
          </thead>
          {kinds.map(({ kind, rows }) => (
            <tbody>
              <tr class="kind">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {KIND_WORDS[kind]}
                </th>
              </tr>
              {rows.map((row) => (
                <MatrixRow row={row} kind={kind} links={links} words={offers} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}

function MatrixRow(props: {
  readonly row: Row;
  readonly kind: Kind;
  readonly links: Links;
  readonly words: Terms["offers"];
}) {
  const { row, kind, links, words } = props;
  const offered = row.offers.flatMap((offer, column) => (offer === "none" ? [] : [column]));
  return (
    <tr data-find={offered.join()}>
      <th scope="row">
        <Names names={row.names} kind={kind} links={links} />
      </th>
      {row.offers.map((offer, column) => (
        <td class={offer} data-audience={links.matrix.columns[column]?.name ?? ""}>
          <span aria-hidden="true">{SIGNS[offer]}</span> {words[offer]}
        </td>
      ))}
    </tr>
  );
}

function Names({
  names,
  kind,
  links,
}: {
  readonly names: readonly string[];
  readonly kind: Kind;
  readonly links: Links;
}) {
  const list = (shown: readonly string[]): JSX.Element => (
    <ul>
      {shown.map((name) => (
        <li>
          <Name name={name} change={links.changeOf(kind, name)} />
        </li>
      ))}
    </ul>
  );
  const rest = names.slice(MOST_NAMES);
  return (
    <>
      {list(names.slice(0, MOST_NAMES))}
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

function Name({ name, change }: { readonly name: string; readonly change: number | null }): JSX.Element {
  const text = name;
  return change === null ? <>{text}</> : <a href={`#change-${change}`}>{text}</a>;
}
