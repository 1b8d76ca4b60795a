import { toTable } from "../../../../src/cli/doctor/table";

test("columns are aligned and each remedy is beneath its row", () => {
  const table = toTable([
    { check: "Node", verdict: "ok", detail: "20.20.2" },
    { check: "Terraform", verdict: "fail", detail: "not on the PATH", remedy: "Install it." },
    { check: "API", verdict: "warn", detail: "slow" },
  ]);

  expect(table).toBe(
    [
      "ok    Node       20.20.2",
      "fail  Terraform  not on the PATH",
      "                 Install it.",
      "warn  API        slow",
    ].join("\n"),
  );
});

test("long text is broken at spaces and stays in its column, whatever line breaks it had", () => {
  const lines = toTable([{ check: "API", verdict: "fail", detail: `${"word ".repeat(40)}\nlast` }]).split("\n");

  expect(lines).toHaveLength(3);
  expect(lines.every((line) => line.length <= 110)).toBe(true);
  expect(lines.slice(1).every((line) => /^ {11}\S/.test(line))).toBe(true);
});
