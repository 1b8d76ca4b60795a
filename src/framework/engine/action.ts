import type { Action } from "../action";
import { toKnownModel } from "../model/model";
import { Diagnostics } from "../report";
import { toConfigModel } from "./config-model";
import type { ActionEvent, ActionRequest, Answer } from "./engine";
import { reportErrors } from "./report-errors";
import { toKind, type Session } from "./session";
import { validateConfig } from "./validate";

/** Plans an action. Validates again, because more values may be known by now. */
export async function planAction(session: Session, action: Action, { config, signal }: ActionRequest): Promise<Answer> {
  const report = new Diagnostics();
  await reportErrors(
    session,
    report,
    `plan ${toKind(action)}`,
    () => {
      validateConfig(action, config, report);
      if (report.hasErrors()) return undefined;
      return action.plan?.({ config: toKnownModel(action.attributes, config), api: session.findApi(), signal, report });
    },
    signal,
  );
  return { diagnostics: report.diagnostics };
}

/** Invokes an action and passes on its progress. The action itself must stop when the signal aborts. */
export async function* invokeAction(
  session: Session,
  action: Action,
  request: ActionRequest,
): AsyncGenerator<ActionEvent> {
  const report = new Diagnostics();
  const events: ActionEvent[] = [];
  let wake: () => void = () => undefined;
  const tell = (event: ActionEvent): void => {
    events.push(event);
    wake();
  };
  const progress = (message: string) => tell({ progress: message });
  void invoke(session, action, request, report, progress).then(() => tell({ diagnostics: report.diagnostics }));
  for (;;) {
    const event = events.shift();
    if (event) yield event;
    else await new Promise<void>((resolve) => (wake = resolve));
    if (event && "diagnostics" in event) return;
  }
}

async function invoke(
  session: Session,
  action: Action,
  { config, signal }: ActionRequest,
  report: Diagnostics,
  progress: (message: string) => void,
): Promise<void> {
  await reportErrors(
    session,
    report,
    `run ${toKind(action)}`,
    async () => {
      // The plan may not have known all values.
      validateConfig(action, config, report);
      if (report.hasErrors()) return;
      const asked = toConfigModel(action.attributes, config);
      await action.invoke({ api: session.getApi(), signal, report, config: asked, progress });
    },
    signal,
  );
}
