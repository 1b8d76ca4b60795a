import type { Value } from "../../cty";
import type { DataSource } from "../data-source";
import { Diagnostics } from "../report";
import { mergeConfig, toConfigModel } from "./config-model";
import type { Answer, ReadDataSourceRequest } from "./engine";
import { reportErrors } from "./report-errors";
import { toKind, type Session } from "./session";

/** Reads a data source. Values from the config are returned unchanged. */
export async function readDataSource(
  session: Session,
  dataSource: DataSource,
  { config, signal }: ReadDataSourceRequest,
): Promise<Answer & { readonly state: Value }> {
  const { attributes } = dataSource;
  const report = new Diagnostics();
  const state = await reportErrors(
    session,
    report,
    `read ${toKind(dataSource)}`,
    async () => {
      const asked = toConfigModel(attributes, config);
      const found = await dataSource.read({ api: session.getApi(), signal, report, config: asked });
      return mergeConfig(attributes, found, config);
    },
    signal,
  );
  return { state: state ?? null, diagnostics: report.diagnostics };
}
