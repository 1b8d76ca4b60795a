import type { Value } from "../../cty";
import type { DataSource } from "../data-source";
import { Diagnostics } from "../report";
import { toAnswered, toAsked } from "./asked";
import type { Answer, ReadDataSourceRequest } from "./engine";
import { guard } from "./guard";
import { toKind, type Session } from "./session";

/** Looks something up. What the config gives comes back as it was given. */
export async function readDataSource(
  session: Session,
  dataSource: DataSource,
  { config, signal }: ReadDataSourceRequest,
): Promise<Answer & { readonly state: Value }> {
  const { attributes } = dataSource;
  const report = new Diagnostics();
  const state = await guard(
    session,
    report,
    `read ${toKind(dataSource)}`,
    async () => {
      const asked = toAsked(attributes, config);
      const found = await dataSource.read({ api: session.getApi(), signal, report, config: asked });
      return toAnswered(attributes, found, config);
    },
    signal,
  );
  return { state: state ?? null, diagnostics: report.diagnostics };
}
