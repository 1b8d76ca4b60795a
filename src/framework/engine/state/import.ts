import type { Value } from "../../../cty";
import { toValue } from "../../model/model";
import { Diagnostics } from "../../report";
import type { Resource } from "../../resource";
import type { ImportRequest, StateAnswer } from "../engine";
import { reportErrors } from "../report-errors";
import { agrees, findIdentity, toIdentityModel, toIdentityText } from "./identity";
import { CallPrivateState } from "./private-state";
import { toKind, type Session } from "../session";

/** Imports an existing object. */
export async function importState(session: Session, resource: Resource, request: ImportRequest): Promise<StateAnswer> {
  const { identity, signal } = request;
  const report = new Diagnostics();
  const privateState = new CallPrivateState({});
  const kind = toKind(resource);
  const imported = await reportErrors(
    session,
    report,
    `import ${kind}`,
    async () => {
      const api = session.getApi();
      const id = identity === null ? request.id : toImportId(resource, identity);
      const found = id.trim() === "" ? null : await resource.import({ api, id, signal, privateState, report });
      const state = found && toValue(resource.attributes, { ...found });
      const own = findIdentity(resource, state);
      if (state && agrees(own, identity)) return { state, identity: own };
      if (!report.hasErrors())
        report.error(
          `Cannot import ${kind}`,
          `There is no ${kind} ${toWords(request)} that these credentials can access. Import by ${resource.importId}.`,
        );
      return null;
    },
    signal,
  );
  return { state: null, identity: null, ...imported, private: privateState.values, diagnostics: report.diagnostics };
}

/** ID for the resource's `import`. */
function toImportId({ identity, type }: Resource, given: Value): string {
  if (!identity) throw new TypeError(`${type} has no identity to import by.`);
  const model = toIdentityModel(given);
  return identity.toId?.(model) ?? model.id ?? "";
}

function toWords({ id, identity }: ImportRequest): string {
  return identity === null ? `"${id}"` : `with ${toIdentityText(identity)}`;
}
