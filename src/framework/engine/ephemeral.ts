import type { EphemeralResource } from "../ephemeral";
import { Diagnostics } from "../report";
import { mergeConfig, toConfigModel } from "./config-model";
import type { Answer, OpenAnswer, OpenedRequest, OpenRequest, RenewAnswer } from "./engine";
import { reportErrors } from "./report-errors";
import { toKind, type Session } from "./session";

/** Opens an ephemeral resource. Values from the config are returned unchanged. */
export async function open(
  session: Session,
  ephemeral: EphemeralResource,
  { config, signal }: OpenRequest,
): Promise<OpenAnswer> {
  const { attributes } = ephemeral;
  const report = new Diagnostics();
  const answer = await reportErrors(
    session,
    report,
    `open ${toKind(ephemeral)}`,
    async () => {
      const asked = toConfigModel(attributes, config);
      const opened = await ephemeral.open({ api: session.getApi(), signal, report, config: asked });
      const { result, renewAt = null, private: kept = {} } = opened;
      return { result: mergeConfig(attributes, result, config), renewAt, private: kept };
    },
    signal,
  );
  return { ...(answer ?? { result: null, renewAt: null, private: {} }), diagnostics: report.diagnostics };
}

/** Renews an open ephemeral resource. */
export async function renew(
  session: Session,
  ephemeral: EphemeralResource,
  { private: before, signal }: OpenedRequest,
): Promise<RenewAnswer> {
  const report = new Diagnostics();
  const answer = await reportErrors(
    session,
    report,
    `renew ${toKind(ephemeral)}`,
    () => {
      if (!ephemeral.renew) throw new TypeError(`${ephemeral.type} cannot be renewed.`);
      return ephemeral.renew({ api: session.getApi(), signal, report, private: before });
    },
    signal,
  );
  const { renewAt = null, private: kept = before } = answer ?? {};
  return { renewAt, private: kept, diagnostics: report.diagnostics };
}

/** Closes an ephemeral resource, if it has a `close`. */
export async function close(
  session: Session,
  ephemeral: EphemeralResource,
  { private: opened, signal }: OpenedRequest,
): Promise<Answer> {
  const report = new Diagnostics();
  await reportErrors(
    session,
    report,
    `close ${toKind(ephemeral)}`,
    () => ephemeral.close?.({ api: session.getApi(), signal, report, private: opened }),
    signal,
  );
  return { diagnostics: report.diagnostics };
}
