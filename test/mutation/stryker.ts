import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Report } from "./report";
import type { Subject } from "./subjects";

/** The last Stryker that runs with the oldest Node of this package. */
const PACKAGES = ["@stryker-mutator/core@9.6.1", "@stryker-mutator/mocha-runner@9.6.1", "mocha@11.7.5"];

/** Lasts from run to run, outside of the checkout: `npm ci` need not bring 250 packages that few people use. */
const FOLDER = path.join(tmpdir(), "airbyte-embedded-mutation");

/** Random values are few, as each change that no test notices costs all of them. */
const FEW = { FUZZ_RUNS: "200", PROPERTY_RUNS: "30" };

/** A mutant whose tests take so much longer is killed. In milliseconds. */
const LONGEST = 10_000;

/** Changes files of a subject in every way that Stryker knows, and tries its tests on each. */
export function mutate({ name, folder, tests }: Subject, files: readonly string[], concurrency: number): Report {
  install();
  const [config, report] = [path.join(FOLDER, `${name}.json`), path.join(FOLDER, `${name}.report.json`)];
  writeFileSync(config, JSON.stringify(toConfig(name, files, report, concurrency)));
  const command = path.join(FOLDER, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const env = { ...process.env, ...FEW, MUTATION_TESTS: sorted(tests.flatMap(listTests)).join() };
  const { status } = spawnSync(process.execPath, [command, "run", config], { env, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error(`Stryker failed at ${folder}.`);
  // Stryker wrote it.
  return JSON.parse(readFileSync(report, "utf8")) as Report;
}

function install(): void {
  mkdirSync(FOLDER, { recursive: true });
  // npm writes it last: an install that was interrupted is made anew.
  if (existsSync(path.join(FOLDER, "node_modules/.package-lock.json"))) return;
  writeFileSync(path.join(FOLDER, "package.json"), JSON.stringify({ private: true }));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", ...PACKAGES], { cwd: FOLDER, stdio: ["ignore", 2, 2] });
}

function toConfig(name: string, files: readonly string[], report: string, concurrency: number): object {
  return {
    mutate: files,
    testRunner: "mocha",
    plugins: [path.join(FOLDER, "node_modules/@stryker-mutator/mocha-runner/dist/src/index.js")],
    mochaOptions: {
      spec: ["test/mutation/suite.cjs"],
      "no-config": true,
      "no-package": true,
      "no-opts": true,
    },
    coverageAnalysis: "perTest",
    concurrency,
    // Tests share a process, and so whatever a mutant has left in it.
    maxTestRunnerReuse: 100,
    timeoutMS: LONGEST,
    ignorePatterns: [
      "/*",
      "!/src",
      "!/test",
      "!/docs",
      "!/constructs",
      "!/examples",
      "!/package.json",
      "!/jest.config.json",
    ],
    tempDirName: path.join(FOLDER, `sandbox-${name}`),
    // Stryker would rewrite it with a compiler that it does not bring.
    tsconfigFile: "none.json",
    disableTypeChecks: false,
    reporters: ["progress-append-only", "json"],
    jsonReporter: { fileName: report },
    allowConsoleColors: false,
  };
}

function listTests(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  const names = readdirSync(place, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".test.ts"));
  return names.sort().map((name) => path.join(place, name));
}

/** Files of tests with those of random values last, as they take the longest: most changes are noticed before them. */
function sorted(files: readonly string[]): readonly string[] {
  const isRandom = (file: string): boolean => readFileSync(file, "utf8").includes("support/properties");
  return [...files.filter((file) => !isRandom(file)), ...files.filter(isRandom)];
}
