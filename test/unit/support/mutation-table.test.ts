import { toTable, type Report } from "../../mutation/report";

const OUTCOME = {
  mutatorName: "",
  replacement: "",
  location: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
};

test("a folder that is measured again has a new row, and other folders keep theirs", () => {
  const earlier = `
| folder  | mutants | killed | survived | score  |
| ------- | ------- | ------ | -------- | ------ |
| \`src/a\` | 938     | 835    | 103      | 89.0 % |
| \`src/b\` | 10      | 9      | 1        | 90.0 % |`;

  const table = toTable(
    new Map([
      ["src/a", toReport("Killed", "Survived")],
      ["src/c", toReport("Timeout")],
    ]),
    earlier,
  );

  expect(table.split("\n")).toEqual([
    "| folder | mutants | killed | survived | score |",
    "| --- | --- | --- | --- | --- |",
    "| `src/a` | 2 | 1 | 1 | 50.0 % |",
    "| `src/b` | 10      | 9      | 1        | 90.0 % |",
    "| `src/c` | 1 | 1 | 0 | 100.0 % |",
  ]);
});

function toReport(...statuses: ("Killed" | "Survived" | "Timeout")[]): Report {
  return { files: { "src/a.ts": { source: "", mutants: statuses.map((status) => ({ ...OUTCOME, status })) } } };
}
