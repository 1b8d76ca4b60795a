import type { JSX } from "preact";
import { groupAlike, type ChangeGroup } from "../../../drift";
import type { Report } from "../../../shape";
import { toTerms } from "../../words/terms";
import { toTypeText } from "../../words/things";
import type { Detail } from "../model/detail";
import type { Links } from "../model/links";
import { ActionSign } from "./changes";
import { Leaves } from "./leaves";

/** Objects in the name of a group before the rest is counted. */
const MOST_NAMES = 4;

/** A comparison finds nothing that was changed outside. */
const TERMS = toTerms(undefined);

/** Changes that were made outside Terraform. The same change to many objects is told once. */
export function Drift({
  report,
  links,
  detail,
}: {
  readonly report: Report;
  readonly links: Links;
  readonly detail: Detail;
}): JSX.Element {
  return (
    <section aria-labelledby="drift">
      <h2 id="drift">Changed outside Terraform</h2>
      <p class="lead">Somebody changed these since the last apply, in the web app or through the API.</p>
      {groupAlike(report.drift).map((group) => (
        <DriftEntry group={group} links={links} detail={detail} />
      ))}
    </section>
  );
}

function DriftEntry(props: {
  readonly group: ChangeGroup;
  readonly links: Links;
  readonly detail: Detail;
}): JSX.Element {
  const { group, links, detail } = props;
  const { action, type, leaves, changes } = group;
  const names = changes.slice(0, MOST_NAMES).map(({ name }) => name);
  const rest = changes.length - names.length;
  const columns = new Set(changes.flatMap((change) => links.columnsOf(change)));
  return (
    <details class="entry" data-find={[...columns].join()}>
      <summary>
        <ActionSign action={action} terms={TERMS} />
        <span class="subject">
          <b>{names.join(", ")}</b> {rest > 0 && <>and {rest} more </>}
          <span class="type">
            {toTypeText(type)}
            {changes.length > 1 && <>, the same change to {changes.length}</>}
          </span>
        </span>
      </summary>
      <div class="body">
        {leaves.length > 0 && <Leaves action={action} leaves={leaves} detail={detail} terms={TERMS} />}
        <ul class="addresses">
          {changes.map((change) => (
            <li>
              {change.name} <code>{change.address}</code>
              {action === "destroy" && change.leaves.length > 0 && (
                <Leaves action={action} leaves={change.leaves} detail={detail} terms={TERMS} />
              )}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** Objects that the organization has and no state holds. */
export function Unmanaged({ report }: { readonly report: Report }): JSX.Element {
  return (
    <section aria-labelledby="unmanaged">
      <h2 id="unmanaged">Not managed by Terraform</h2>
      <p class="lead">These exist in the organization, and no state holds them.</p>
      <ul class="plain">
        {report.unmanaged.map(({ kind, name, id, tags }) => (
          <li data-find="">
            <b>{name}</b>{" "}
            <span class="type">
              {toTypeText(`airbyteembedded_${kind}`)}
              {tags.length > 0 && `, tagged ${tags.join(", ")}`}
            </span>{" "}
            <code>{id}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Objects of which a secret may have changed. */
export function SuspectedSecrets({ report }: { readonly report: Report }): JSX.Element {
  return (
    <section aria-labelledby="secrets">
      <h2 id="secrets">Secrets that may have changed</h2>
      <ul class="plain">
        {report.suspected_secrets.map(({ address, reason }) => (
          <li data-find="">
            {reason} <code>{address}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
