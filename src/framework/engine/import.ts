import { toValue } from "../model";
import { Diagnostics } from "../report";
import type { Resource } from "../resource";
import type { ImportRequest, StateAnswer } from "./engine";
import { guard } from "./guard";
import { Memory } from "./memory";
import { toKind, type Session } from "./session";

/** Finds an object that exists already, so that Terraform manages it from now on. */
export async function importState(session: Session, resource: Resource, request: ImportRequest): Promise<StateAnswer> {
  const { id, signal } = request;
  const report = new Diagnostics();
  const memory = new Memory({});
  const kind = toKind(resource);
  const state = await guard(
    session,
    report,
    `import ${kind}`,
    async () => {
      const api = session.getApi();
      const { values, remember } = memory;
      const found =
        id.trim() === "" ? null : await resource.import({ api, id, signal, private: values, remember, report });
      if (found) return toValue(resource.attributes, { ...found });
      if (!report.hasErrors())
        report.error(
          `Cannot import ${kind}`,
          `There is no ${kind} "${id}" that these credentials can see. Give ${resource.importId}.`,
        );
      return null;
    },
    signal,
  );
  return { state: state ?? null, private: memory.values, diagnostics: report.diagnostics };
}
