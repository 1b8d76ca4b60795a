import { toFloor } from "../subjects/floor";
import { listForms } from "../subjects/forms";
import type { Cost, Place } from "../measuring/place";
import type { BenchOptions, Chart, Report, Row } from "../report/row";
import { limitsFor, measureForms, pick, toFormRow, type Limits, type Taken } from "../measuring/comparison";
import { openFloor, openTags, startTags } from "../subjects/tags";
import { median } from "../measuring/turns";

const COMMANDS = { plan: ["plan"], refresh: ["plan", "-refresh-only"] } as const;
type Command = keyof typeof COMMANDS;

/** How often each number of tags is measured. */
const RUNS: readonly (readonly [count: number, runs: number])[] = [
  [10, 9],
  [100, 5],
  [1000, 5],
  [10_000, 1],
];
const SHORT_RUNS: typeof RUNS = [
  [10, 3],
  [100, 3],
];

/** Promised for plans. */
const LIMITS: Readonly<Record<number, Limits>> = {
  10: { node: 2.6, standalone: 1.8 },
  1000: { node: 2.0, standalone: 1.5 },
};
const MEMORY_LIMIT_MB = 400;
/** Of the time for each tag, among 10,000 to among 1,000. */
const GROWTH_LIMIT = 1.3;

interface Measured {
  readonly command: Command;
  readonly count: number;
  readonly costs: Taken<Cost>;
}

/** Plan and refresh of unchanged tags by their number, and the memory of the provider meanwhile. */
export async function growth(options: BenchOptions): Promise<Report> {
  const floor = toFloor(options.floor);
  const measured: Measured[] = [];
  for (const [count, runs] of options.short ? SHORT_RUNS : RUNS)
    measured.push(...(await measure(count, runs, options)));
  const rows = measured.map(({ command, count, costs }) =>
    toFormRow(
      { what: `${command} of ${toText(count)} unchanged tags`, baseline: floor.name },
      pick(costs, ({ ms }) => ms),
      command === "plan" ? limitsFor(floor, LIMITS[count] ?? {}) : {},
    ),
  );
  return {
    rows: [...rows, ...toGrowthRows(measured), ...toMemoryRows(measured)],
    charts: toCharts(measured, floor.name),
  };
}

async function measure(count: number, runs: number, options: BenchOptions): Promise<Measured[]> {
  const airbyte = await startTags(count);
  const floor = await openFloor(toFloor(options.floor), count);
  const places = new Map<string, Place>();
  const forms = listForms();
  for (const form of forms) places.set(form.name, await openTags(form, airbyte));
  const measured: Measured[] = [];
  for (const command of ["plan", "refresh"] as const) {
    process.stderr.write(`  ${command} of ${toText(count)} …\n`);
    const args = [...COMMANDS[command], "-detailed-exitcode"]; // which fails if there are changes
    const costs = await measureForms(
      // The longest gain nothing by a warm disk cache.
      { runs, warming: count < 10_000 ? 1 : 0 },
      forms,
      () => floor.run(...args),
      ({ name }) => places.get(name)!.run(...args),
    );
    measured.push({ command, count, costs });
  }
  for (const place of [floor, ...places.values()]) place.remove();
  await airbyte.stop();
  return measured;
}

/** The time for one tag of the most, against one of ten times fewer. */
function toGrowthRows(measured: readonly Measured[]): Row[] {
  const [fewer, most] = measured.filter(({ command }) => command === "plan").slice(-2);
  if (!fewer || !most || most.count < 10_000) return [];
  const eachOf = (one: Measured, form: "node" | "standalone") =>
    (one.costs[form] ?? []).map(({ ms }) => (ms * 1000) / one.count);
  const toFigure = (form: "node" | "standalone") => {
    const one = median(eachOf(most, form));
    return { median: one, ratio: one / median(eachOf(fewer, form)), atMost: GROWTH_LIMIT };
  };
  return [
    {
      what: `plan of ${toText(most.count)}: each tag`,
      runs: most.costs.node.length,
      unit: "µs",
      baseline: `each of ${toText(fewer.count)} (Node)`,
      baselineMedian: median(eachOf(fewer, "node")),
      node: toFigure("node"),
      standalone: most.costs.standalone ? toFigure("standalone") : "not built",
    },
  ];
}

function toMemoryRows(measured: readonly Measured[]): Row[] {
  const { count, costs } = measured.filter(({ command }) => command === "plan").at(-1)!;
  const peaks = pick(costs, ({ peakMB }) => peakMB);
  if (peaks.node.some(Number.isNaN)) return [];
  const what = `plan of ${toText(count)}: most memory of the provider`;
  const limit = peaks.node.map(() => MEMORY_LIMIT_MB);
  return [
    toFormRow(
      { what, baseline: "the limit for it", unit: "MB" },
      { ...peaks, floor: limit },
      { node: 1, standalone: 1 },
    ),
  ];
}

function toCharts(measured: readonly Measured[], floor: string): Chart[] {
  const names = { floor, node: "Node form", standalone: "standalone form" } as const;
  return (["plan", "refresh"] as const).map((command) => ({
    name: command,
    title: `${command === "plan" ? "Plan" : "Refresh"} of unchanged tags, in seconds`,
    lines: (["floor", "node", "standalone"] as const).map((subject) => ({
      name: names[subject],
      points: measured
        .filter((one) => one.command === command && one.costs[subject] !== undefined)
        .map(({ count, costs }) => [count, median(costs[subject]!.map(({ ms }) => ms)) / 1000] as const),
    })),
  }));
}

function toText(count: number): string {
  return count.toLocaleString("en");
}
