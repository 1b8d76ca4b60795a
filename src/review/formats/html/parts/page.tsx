import type { JSX } from "preact";
import type { Report } from "../../../shape";
import { toVerdict } from "../../words/verdict";
import { toDetail } from "../model/detail";
import { toLinks } from "../model/links";
import { Changes } from "./changes";
import { Head } from "./head";
import { AudienceMatrix } from "./matrix";
import { Drift, SuspectedSecrets, Unmanaged } from "./outside";
import { Schedules } from "./schedules";
import { Toolbar } from "./toolbar";

/** The document. Its policy lets nothing in but this style and this script. */
export function Page(props: {
  readonly report: Report;
  readonly policy: string;
  readonly style: string;
  readonly script: string;
}): JSX.Element {
  const { report } = props;
  const links = toLinks(report);
  const detail = toDetail(report);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={props.policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{toVerdict(report)}</title>
        <style dangerouslySetInnerHTML={{ __html: props.style }} />
      </head>
      <body>
        <Head report={report} />
        <main>
          {report.troubles.length > 0 && <Troubles troubles={report.troubles} />}
          {isEmpty(report) ? (
            report.troubles.length === 0 && <p class="empty">{EMPTY[report.subject]}</p>
          ) : (
            <Toolbar columns={links.matrix.columns} />
          )}
          {links.matrix.kinds.length > 0 && <AudienceMatrix links={links} sides={report.sides} />}
          {report.schedules.length > 0 && <Schedules report={report} links={links} />}
          {report.changes.length > 0 && <Changes report={report} links={links} detail={detail} />}
          {report.drift.length > 0 && <Drift report={report} links={links} detail={detail} />}
          {report.suspected_secrets.length > 0 && <SuspectedSecrets report={report} />}
          {report.unmanaged.length > 0 && <Unmanaged report={report} />}
          {report.notes.length > 0 && <Notes report={report} />}
        </main>
        <script dangerouslySetInnerHTML={{ __html: props.script }} />
      </body>
    </html>
  );
}

const EMPTY: Readonly<Record<Report["subject"], string>> = {
  plan: "These plans leave everything as it is.",
  drift: "All objects are as they were applied.",
  comparison: "Both have the same objects, and offer them to the same customers.",
};

function isEmpty({ changes, drift, audiences, unmanaged, suspected_secrets }: Report): boolean {
  return [changes, drift, audiences, unmanaged, suspected_secrets].every(({ length }) => length === 0);
}

function Troubles({ troubles }: Pick<Report, "troubles">): JSX.Element {
  return (
    <section aria-labelledby="trouble" class="trouble">
      <h2 id="trouble">Trouble</h2>
      <ul class="notes">
        {troubles.map(({ reason }) => (
          <li>{reason}</li>
        ))}
      </ul>
    </section>
  );
}

function Notes({ report: { notes, sides } }: { readonly report: Report }): JSX.Element {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{sides ? "Notes" : "What this report does not know"}</h2>
      <ul class="notes">
        {notes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
    </section>
  );
}
