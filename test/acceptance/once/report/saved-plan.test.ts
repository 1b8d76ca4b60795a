import { run } from "../../../../src/cli/program";
import { formats, reportShape } from "../../../../src/review";
import { recordedTerminal } from "../../../support/cli/recorded-terminal";
import { summarize } from "../../../support/review/leaf-lines";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  PLAN_FILE,
  type WorkingDirectory,
} from "../../../support/terraform/working-directory";

const SECRET = "Zq4-never-shown-anywhere";
const TAG = "airbyteembedded_template_tag";

let terraform: WorkingDirectory;

beforeAll(async () => {
  terraform = await createWorkingDirectory({ warm: true });
  terraform.write({ "main.tf.json": JSON.stringify({ resource: { [TAG]: { pro: { name: "pro" } } } }) });
  await terraform.apply();
});

afterAll(disposeWorkingDirectories);

/** What was applied, a tag that is new, and more blocks. */
function toProgram({ resource = {}, ...more }: { readonly resource?: object; readonly variable?: object }) {
  const tags = { pro: { name: "pro" }, new: { name: "new" } };
  return { "main.tf.json": JSON.stringify({ resource: { [TAG]: tags, ...resource }, ...more }) };
}

test("the command reads a plan as Terraform saved it", async () => {
  terraform.write(toProgram({}));
  await terraform.plan();
  const terminal = recordedTerminal({ cwd: terraform.directory, env: terraform.env });

  expect(await run(["report", "--plan", PLAN_FILE, "--format", "json"], terminal)).toBe(0);
  const report = reportShape.parse(JSON.parse(terminal.printed.join("\n")));
  expect(summarize(report)).toEqual({ [`${TAG}.new`]: ["create", '/name: null → "new"'] });
});

test("a plan that ended with errors says so first, ends with 1, and shows no secret that an error quotes", async () => {
  const refused = {
    input: "x",
    lifecycle: {
      precondition: {
        condition: '${var.token == "another"}',
        error_message: "No such token: ${nonsensitive(var.token)}",
      },
    },
  };
  const variable = { token: { type: "string", sensitive: true, default: SECRET } };
  terraform.write(toProgram({ resource: { terraform_data: { refused } }, variable }));
  const planned = await terraform.run("plan", `-out=${PLAN_FILE}`);
  const terminal = recordedTerminal({ cwd: terraform.directory, env: terraform.env });
  const outputs = Object.keys(formats).join();

  expect(planned).toMatchObject({ code: 1, stderr: expect.stringContaining(`No such token: ${SECRET}`) });
  expect(await run(["report", "--plan", PLAN_FILE, "--format", outputs, "--out", "out"], terminal)).toBe(1);
  expect(terminal.said).toEqual([expect.stringMatching(/^The plan ended with errors\./)]);
  expect(terraform.read("out/report.txt")).toMatch(
    /^1 plan ended with errors, 1 change\n\nTrouble\n {2}The plan ended/,
  );
  expect(reportShape.parse(JSON.parse(terraform.read("out/report.json")))).toMatchObject({
    troubles: [{ stack: null }],
    changes: [{ address: `${TAG}.new` }],
  });
  for (const ending of ["json", "md", "html", "sarif", "txt"])
    expect(terraform.read(`out/report.${ending}`)).not.toContain(SECRET);
});
