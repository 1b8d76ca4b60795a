import { actions, getChange } from "../../support/terraform/plan-document";
import { assertReadOnly } from "../../support/emulator/recorded-requests";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

const PRO = "airbyteembedded_template_tag.pro";
const TAG = `
resource "airbyteembedded_template_tag" "pro" { name = "pro" }
output "id" { value = ${PRO}.id }
`;

test.each([
  ["started by every command", false],
  ["kept running", true],
])("a working directory plans, applies, shows and destroys with a provider that is %s", async (_, warm) => {
  const terraform = await createWorkingDirectory({ warm });
  terraform.write(TAG);

  const plan = await terraform.plan();
  await terraform.apply();
  const state = await terraform.state();
  await terraform.destroy();

  expect(actions(plan)).toEqual({ [PRO]: ["create"] });
  expect(getChange(plan, PRO).after).toMatchObject({ name: "pro" });
  expect(state.get(PRO)).toMatchObject({ name: "pro", id: state.outputs.id });
  expect((await terraform.state()).objects).toEqual([]);
  expect(terraform.airbyte.templateTags.list()).toEqual([]);
});

test("a plan that should be empty and is not fails with the plan", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG);
  await terraform.apply();
  terraform.airbyte.templateTags.removeAll();

  await expect(terraform.expectEmptyPlan()).rejects.toThrow(`# ${PRO} will be created`);
});

test("a command that fails throws what Terraform said, on unbroken lines", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG);
  terraform.airbyte.addFault({ method: "POST", path: /\/tags$/, status: 422 });

  await expect(terraform.apply()).rejects.toMatchObject({
    message: expect.stringContaining("(422)"),
    diagnostics: [{ severity: "error", summary: 'Cannot create template tag "pro"', address: PRO }],
  });
});

test("in a plan, tokens and reads are no writes, and anything else is", () => {
  const harmless = [
    { method: "POST", path: "/api/v1/account/applications/token" },
    { method: "GET", path: "/api/v1/integrations/templates/tags" },
  ];

  expect(() => assertReadOnly(harmless)).not.toThrow();
  expect(() => assertReadOnly([...harmless, { method: "DELETE", path: "/api/v1/x" }])).toThrow("DELETE /api/v1/x");
});
