/**
 * Tries the check of connector settings on a registry of real specs: `tsx test/real-specs/main.ts PATH [SEED]`. Ajv alone,
 * strict in everything, is the judge of what is valid. Exits 1 when a spec does not compile, when a valid config is
 * refused, or when one is refused because a part of it is not known yet.
 */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import Ajv, { type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { compileSpec, listSecretPaths, type JsonObject, type Problem } from "../../src/specs";
import { toSchema } from "../../src/specs/schema/schema-reader";
import { compileWhole } from "../../src/specs/check/validators";
import { listChanges, split, withGaps, withUnknowns, type Change } from "./changes";
import { Random } from "../support/random";
import { sample } from "./sample";

const CONFIGS = 8;
const SUBSETS = 25;
const UNKNOWN = Symbol("unknown");

interface Definition {
  readonly name: string;
  readonly spec: { readonly connectionSpecification: JsonObject };
}

class Rate {
  good = 0;
  all = 0;
  readonly misses: string[] = [];

  add(good: boolean, miss: string): void {
    this.all++;
    if (good) this.good++;
    else this.misses.push(miss);
  }
}

const rates = new Map<string, Rate>();
const [path = "", seed = "1"] = process.argv.slice(2);
const random = new Random(Number(seed));
const times: number[] = [];

// The registry's own format.
const { sources, destinations } = JSON.parse(readFileSync(path, "utf8")) as Record<
  "sources" | "destinations",
  Definition[]
>;
for (const { name, spec } of [...sources, ...destinations]) tryConnector(name, spec.connectionSpecification);
report();

function tryConnector(name: string, spec: JsonObject): void {
  const judge = toJudge(spec);
  rate("specs compile").add(judge !== null && compiles(spec), name);
  if (!judge) return;
  const checker = compileSpec(spec);
  const secretPaths = listSecretPaths(spec);
  const check = (value: unknown, mode: "partial" | "complete" = "complete"): readonly Problem[] => {
    const start = performance.now();
    const problems = checker.check({ ...split(value, secretPaths), mode, isUnknown: (part) => part === UNKNOWN });
    times.push(performance.now() - start);
    return problems;
  };
  for (let round = 0; round < CONFIGS; round++) {
    const config = findValid(spec, judge);
    rate("configs can be made").add(config !== null, name);
    if (config === null) continue;
    const expectNone = (row: string, value: unknown, mode: "partial" | "complete"): void => {
      const problem = check(value, mode).find(({ severity }) => severity === "error");
      rate(row).add(!problem, `${name}: ${JSON.stringify(problem)} in ${JSON.stringify(value)}`);
    };
    expectNone("valid configs pass", config, "complete");
    expectNone("valid configs pass as defaults", config, "partial");
    for (let subset = 0; subset < SUBSETS; subset++) {
      expectNone("they pass with any part unknown", withUnknowns(config, UNKNOWN, random), "complete");
      const defaults = withGaps(config, random);
      expectNone("any part of them passes as defaults", withUnknowns(defaults, UNKNOWN, random), "partial");
    }
    for (const change of listChanges(config)) tryChange(name, change, judge, check);
  }
}

/** Counts a change that the judge refuses: found where it was made, and nothing else blamed for it. */
function tryChange(
  name: string,
  { kind, places, value }: Change,
  judge: ValidateFunction,
  check: (value: unknown) => readonly Problem[],
): void {
  if (judge(value)) {
    if (kind === "renamed key") rate("renamed key that the schema permits: told").add(check(value).length > 0, name);
    return;
  }
  const problems = check(value);
  if (kind !== "renamed key") rate("one change makes one problem").add(problems.length === 1, name);
  const texts = places.map((place) => JSON.stringify(place));
  const miss = `${name}: ${texts.join(" ")} ${JSON.stringify(problems)}`;
  rate(`${kind}: found`).add(problems.length > 0, miss);
  rate(`${kind}: found at the leaf`).add(
    problems.some((problem) => texts.includes(JSON.stringify(problem.path))),
    miss,
  );
}

function findValid(spec: JsonObject, judge: ValidateFunction): unknown {
  for (let attempt = 0; attempt < 200; attempt++) {
    const config = sample(spec, random);
    if (judge(config)) return config;
  }
  return null;
}

/** True if our own reading of a spec compiles too. A check would ignore a failure. */
function compiles(spec: JsonObject): boolean {
  try {
    compileWhole(toSchema(spec));
    return true;
  } catch {
    return false;
  }
}

/** Null when the spec is no JSON Schema; `null` in a list of types is forgiven, as Airbyte does. */
function toJudge(spec: JsonObject): ValidateFunction | null {
  const ajv = addFormats(new Ajv({ strict: false, logger: false, unicodeRegExp: false }));
  const forgiven: unknown = JSON.parse(JSON.stringify(spec), (key, value: unknown) =>
    key === "type" && Array.isArray(value) ? value.map((name: unknown) => name ?? "null") : value,
  );
  try {
    return ajv.compile(forgiven as JsonObject); // a spec is an object, before and after
  } catch {
    return null;
  }
}

function rate(row: string): Rate {
  const found = rates.get(row) ?? new Rate();
  rates.set(row, found);
  return found;
}

function report(): void {
  const lines = [...rates].map(([row, { good, all, misses }]) => {
    const percent = ((100 * good) / all).toFixed(2).padStart(7);
    const some = process.env.MISSES
      ? misses.slice(0, Number(process.env.MISSES)).map((miss) => `    ${miss.slice(0, 600)}\n`)
      : [];
    return `${percent} %  ${String(good).padStart(7)} of ${String(all).padEnd(7)}  ${row}\n${some.join("")}`;
  });
  times.sort((a, b) => a - b);
  const quantile = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(3);
  process.stdout.write(lines.join(""));
  process.stdout.write(
    `One check takes ${quantile(0.5)} ms (median), ${quantile(0.99)} ms (99 %), ${quantile(1)} ms (longest, with compiling).\n`,
  );
  const musts = [
    "specs compile",
    "configs can be made",
    "valid configs pass",
    "valid configs pass as defaults",
    "they pass with any part unknown",
    "any part of them passes as defaults",
  ];
  process.exitCode = musts.every((row) => rates.get(row)?.misses.length === 0) ? 0 : 1;
}
