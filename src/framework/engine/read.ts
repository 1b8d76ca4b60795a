import { keepSpellings } from "../meaning";
import { toModel, toValue } from "../model";
import { Diagnostics } from "../report";
import type { Resource } from "../resource";
import type { ReadRequest, StateAnswer } from "./engine";
import { guard } from "./guard";
import { Memory } from "./memory";
import type { Session } from "./session";

/**
 * What is really there. The stored spelling stays where it means the same, the remote value shows where it does not:
 * that difference is drift. Null when the object is gone; a failure never is.
 */
export async function read(session: Session, resource: Resource, request: ReadRequest): Promise<StateAnswer> {
  const { state, signal } = request;
  const { attributes } = resource;
  const report = new Diagnostics();
  const memory = new Memory(request.private);
  const name = session.describe(resource, state);
  if (session.isWaiting()) {
    report.warning(
      `Did not refresh ${name}`,
      "It could not be refreshed, because the provider's configuration has values that are known only after apply. " +
        "The plan is made from the state as it was stored, and changes made elsewhere do not show.",
    );
    return { state, private: request.private, diagnostics: report.diagnostics };
  }
  const found = await guard(
    session,
    report,
    `read ${name}`,
    async () => {
      const model = await resource.read({
        api: session.getApi(),
        state: toModel(state),
        signal,
        private: memory.values,
        remember: memory.remember,
        report,
      });
      return model && keepSpellings(attributes, toValue(attributes, { ...model }), state);
    },
    signal,
  );
  return { state: found === undefined ? state : found, private: memory.values, diagnostics: report.diagnostics };
}
