import { keepStored, listChanges } from "../../model/meaning";
import { toModel, toValue } from "../../model/model";
import { Diagnostics } from "../../report";
import type { Resource } from "../../resource";
import type { ReadRequest, StateAnswer } from "../engine";
import { reportErrors } from "../report-errors";
import { keepIdentity } from "./identity";
import { importState } from "./import";
import { CallPrivateState } from "./private-state";
import { findMoved } from "./move";
import { lacks, orBlameGaps } from "../change/gaps";
import type { Session } from "../session";

/**
 * Reads an object. The stored spelling is kept where it means the same; any other difference is drift. The state is
 * null if the object is gone, but never after a failure.
 */
export async function read(session: Session, resource: Resource, request: ReadRequest): Promise<StateAnswer> {
  const { state, identity: stored, signal } = request;
  const { attributes } = resource;
  const report = new Diagnostics();
  const privateState = new CallPrivateState(request.private);
  const name = session.describe(resource, state);
  if (session.isWaiting()) {
    report.warning(
      `Did not refresh ${name}`,
      "The provider's configuration has values that are known only after apply. " +
        "The plan uses the stored state instead, so it does not show changes made outside of Terraform.",
    );
    return { state, private: request.private, identity: stored, diagnostics: report.diagnostics };
  }
  const moved = findMoved(request.private);
  if (moved !== null) return readMoved(session, resource, request, moved);
  const steps = session.steps("read", resource);
  const found = await reportErrors(
    session,
    report,
    `read ${name}`,
    async () => {
      if (lacks(attributes, state, "id")) {
        report.error(`Cannot read ${name}`, NO_ID);
        return undefined;
      }
      const model = await orBlameGaps(attributes, state, () =>
        resource.read({ api: session.getApi(), state: toModel(state), signal, privateState, report }),
      );
      const kept = model && keepStored(attributes, toValue(attributes, { ...model }), state);
      if (kept === null) steps("object found gone");
      else steps("answer compared with the state", () => listChanges(attributes, kept, state));
      return kept;
    },
    signal,
  );
  const answer = { state: found === undefined ? state : found, private: privateState.values };
  const identity = await keepIdentity(session, resource, { state: answer.state, prior: state, stored }, report);
  return { ...answer, identity, diagnostics: report.diagnostics };
}

const NO_ID =
  "The state has no id, so it was probably edited. Restore a backup of it, " +
  "or remove the object from the state and import it again.";

/**
 * Reads a moved object, of which only the ID is known so far. It is an error, not a deletion, if the object is not
 * found.
 */
async function readMoved(
  session: Session,
  resource: Resource,
  { type, signal, ...stored }: ReadRequest,
  id: string,
): Promise<StateAnswer> {
  const imported = await importState(session, resource, { type, id, identity: null, signal });
  return imported.state === null ? { ...stored, diagnostics: imported.diagnostics } : imported;
}
