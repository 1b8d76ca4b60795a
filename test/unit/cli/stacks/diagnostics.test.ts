import { toDiagnostics } from "../../../../src/cli/stacks";

test("warnings and errors are found between Terraform's other lines", () => {
  const output = [
    '{"@level":"info","@message":"Terraform 1.11.4","type":"version"}',
    'a line of a wrapper about a "diagnostic"',
    '{"type":"diagnostic","diagnostic":{"severity":"warning","summary":"Odd","detail":"Look.","address":"a.b"}}',
    '{"type":"diagnostic","diagnostic":{"severity":"error","summary":"Wrong"}}',
    "",
  ].join("\n");

  expect(toDiagnostics(output)).toEqual([
    { severity: "warning", summary: "Odd", detail: "Look.", address: "a.b" },
    { severity: "error", summary: "Wrong", detail: "", address: null },
  ]);
});
