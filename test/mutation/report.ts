/** The parts of Stryker's report that are read here. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: "Killed" | "Timeout" | "Survived" | "NoCoverage" | "RuntimeError" | "CompileError" | "Ignored";
  readonly location: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Outcomes as a table in Markdown: a row for each folder. An earlier table keeps its rows of other folders. */
export function toTable(reports: ReadonlyMap<string, Report>, earlier = ""): string {
  const rows = new Map(earlier.split("\n").flatMap(toEntry));
  for (const [folder, report] of reports) rows.set(`\`${folder}\``, toRow(folder, report));
  const head = ["folder", "mutants", "killed", "survived", "score"];
  return [toLine(head), toLine(head.map(() => "---")), ...rows.values()].join("\n");
}

/** A row of a table by its folder; nothing for its head. */
function toEntry(line: string): [string, string][] {
  const [folder] = /(?<=^\| )`[^`]+`/.exec(line) ?? [];
  return folder === undefined ? [] : [[folder, line]];
}

function toRow(folder: string, report: Report): string {
  const mutants = listMutants(report);
  const survived = mutants.filter(isAlive).length;
  const counts = [mutants.length, mutants.length - survived, survived].map(String);
  return toLine([`\`${folder}\``, ...counts, `${toScore(report).toFixed(1)} %`]);
}

function toLine(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Percentage of the mutants that a test has noticed. */
export function toScore(report: Report): number {
  const mutants = listMutants(report);
  return (100 * mutants.filter((mutant) => !isAlive(mutant)).length) / mutants.length;
}

/** Every mutant that no test has noticed, by file: its line, the code, and what Stryker made of it. */
export function toSurvivors({ files }: Report): string {
  const parts = Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split("\n");
    const alive = mutants.filter(isAlive).map(({ location: { start, end }, replacement }) => {
      const before = start.line === end.line ? lines[start.line - 1]?.slice(start.column - 1, end.column - 1) : "…";
      return `${start.line}: ${oneLine(before ?? "")}  →  ${oneLine(replacement)}`;
    });
    return alive.length === 0 ? [] : [`${file}\n${alive.map((line) => `  ${line}`).join("\n")}`];
  });
  return parts.join("\n");
}

function listMutants({ files }: Report): readonly Mutant[] {
  return Object.values(files).flatMap(({ mutants }) => mutants);
}

function isAlive({ status }: Mutant): boolean {
  return status === "Survived" || status === "NoCoverage";
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
