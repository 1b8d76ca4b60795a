import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { toFloor } from "../subjects/floor";
import { listForms } from "../subjects/forms";
import type { Place } from "../measuring/place";
import type { BenchOptions, Report } from "../report/row";
import { measureForms, pick, toFormRow } from "../measuring/comparison";
import { openFloor, openTags, startTags } from "../subjects/tags";

const LATENCY_MS = 50;
/** Terraform's default. */
const PARALLELISM = 10;

/** A refresh of many tags at an API that takes its time, against one GET for each of them. */
export async function latency({ short, floor: mirror }: BenchOptions): Promise<Report> {
  const [count, runs] = short ? [100, 2] : [1000, 3];
  const airbyte = await startTags(count);
  const slow = createServer((_, answer) => setTimeout(() => answer.end("{}"), LATENCY_MS)).listen(0, "127.0.0.1");
  await once(slow, "listening");
  const forms = listForms();
  const floor = toFloor(mirror);
  const url = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`; // of a server that listens
  const asking = await openFloor(floor, count, { FLOOR_URL: url });
  const places = new Map<string, Place>();
  for (const form of forms) places.set(form.name, await openTags(form, airbyte));
  airbyte.addFault({ delayMs: LATENCY_MS });
  try {
    const taken = await measureForms(
      { runs },
      forms,
      async () => {
        if (!floor.hasLimits) return { ms: (count * LATENCY_MS) / PARALLELISM };
        return asking.run("plan", "-refresh-only");
      },
      ({ name }) => places.get(name)!.run("plan", "-refresh-only", "-detailed-exitcode"),
    );
    const what = `refresh of ${count.toLocaleString("en")} tags at ${LATENCY_MS} ms`;
    const baseline = floor.hasLimits ? `${floor.name}, one GET each` : "one GET each, computed";
    const limits = short ? {} : { standalone: 0.4 };
    return {
      rows: [
        toFormRow(
          { what, baseline },
          pick(taken, ({ ms }) => ms),
          limits,
        ),
      ],
    };
  } finally {
    for (const place of [asking, ...places.values()]) place.remove();
    slow.close();
    await airbyte.stop();
  }
}
