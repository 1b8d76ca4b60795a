import { toEnvironment } from "../../../src/emulator/environment";
import { startWarmProvider, type WarmProvider } from "../../support/terraform/warm-provider";
import { toFloor } from "../subjects/floor";
import { listForms, type Form } from "../subjects/forms";
import type { Place } from "../measuring/place";
import type { BenchOptions, Report } from "../report/row";
import { limitsFor, measureForms, pick, toFormRow } from "../measuring/comparison";
import { openFloor, openTags, startTags } from "../subjects/tags";

/** A plan with a provider that keeps running, against the do-nothing one that is started anew. */
export async function warm({ short, floor: mirror }: BenchOptions): Promise<Report> {
  const [count, runs] = short ? [100, 3] : [1000, 5];
  const airbyte = await startTags(count);
  const floor = toFloor(mirror);
  const cold = await openFloor(floor, count);
  const env = { PATH: process.env.PATH ?? "", ...toEnvironment(airbyte) };
  const places = new Map<string, Place>();
  const providers: WarmProvider[] = [];
  const open = async (form: Form): Promise<void> => {
    const provider = await startWarmProvider(env, form.command);
    providers.push(provider);
    places.set(form.name, await openTags(form, airbyte, provider.env));
  };
  try {
    const forms = listForms();
    for (const form of forms) await open(form);
    const taken = await measureForms(
      { runs, warming: 2 },
      forms,
      () => cold.run("plan"),
      ({ name }) => places.get(name)!.run("plan", "-detailed-exitcode"),
    );
    const what = `plan of ${count.toLocaleString("en")} with a running provider`;
    const limits = short ? {} : limitsFor(floor, { standalone: 1.15 });
    return {
      rows: [
        toFormRow(
          { what, baseline: `${floor.name}, started` },
          pick(taken, ({ ms }) => ms),
          limits,
        ),
      ],
    };
  } finally {
    for (const place of [cold, ...places.values()]) place.remove();
    for (const provider of providers) await provider.stop();
    await airbyte.stop();
  }
}
