/**
 * `npx tsx test/mutation/main.ts [NAME…] [--file FILE…] [--concurrency N] [--write]`: changes the code of some folders in
 * every way that Stryker knows, and tries their tests on each. Prints the changes that no test has noticed, and exits 1
 * where tests notice too few. `--file` leaves out all other files of a folder. `--write` puts the rows of these folders
 * into the table of docs/reliability.md.
 */
import { parseArgs } from "node:util";
import { readPart, writePart } from "../reliability/page";
import { toScore, toSurvivors, toTable, type Report } from "./report";
import { mutate } from "./stryker";
import { SUBJECTS } from "./subjects";

/** Percentage of the changes that tests have to notice. */
const LOWEST_SCORE = 85;

void main();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      file: { type: "string", multiple: true, default: [] },
      concurrency: { type: "string", default: "1" },
      write: { type: "boolean", default: false },
    },
  });
  if (values.write && values.file.length > 0) throw new Error("A row is about a whole folder: leave out --file.");
  const reports = new Map<string, Report>();
  for (const subject of SUBJECTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    const files = values.file.length === 0 ? [`${subject.folder}/**/*.ts`] : values.file;
    const report = mutate(subject, files, Number(values.concurrency));
    reports.set(subject.folder, report);
    process.stdout.write(`${toSurvivors(report)}\n`);
  }
  process.stdout.write(`${toTable(reports)}\n`);
  if (values.write) await writePart("mutation", toTable(reports, readPart("mutation")));
  if ([...reports.values()].some((report) => toScore(report) < LOWEST_SCORE)) process.exitCode = 1;
}
