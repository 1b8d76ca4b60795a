import type { Value } from "../../cty";
import type { DataSource } from "../data-source";
import { toKnownModel, toObject, toValue } from "../model";
import { isNull } from "../presence";
import { Diagnostics } from "../report";
import type { Answer, ReadDataSourceRequest } from "./engine";
import { guard } from "./guard";
import { toKind, type Session } from "./session";
import { settle } from "./settle";

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
      const asked = toKnownModel(attributes, settle(attributes, config, config, null));
      const found = await dataSource.read({ api: session.getApi(), signal, report, config: asked });
      const given = Object.entries(toObject(config)).filter(([, value]) => !isNull(value));
      return { ...toValue(attributes, { ...found }), ...Object.fromEntries(given) };
    },
    signal,
  );
  return { state: state ?? null, diagnostics: report.diagnostics };
}
