import { readdirSync } from "node:fs";
import { LocalBackend, TerraformVariable } from "cdktf";
import { AirbyteEmbeddedProvider, SourceTemplate, TemplateTag } from "../../constructs";
import { startEmulator } from "../../src/emulator";
import { matchers } from "../../src/testing";
import { removeScratchDirectories, scratchDirectory } from "../support/files/scratch-directory";
import { cdktnStackOf, HUBSPOT, RawResource, stackOf } from "../support/constructs/stacks";

expect.extend(matchers);

const environment = { ...process.env };

afterEach(() => {
  process.env = { ...environment };
  removeScratchDirectories();
});

const SECRET = "Zq4-secret-of-a-test";

test("a stack is applied to the emulator given, and a plan after it is empty", async () => {
  const emulator = await startEmulator();
  const stack = stackOf((scope) => {
    const key = new TerraformVariable(scope, "key", { sensitive: true });
    key.addOverride("ephemeral", true);
    const pro = new TemplateTag(scope, "Pro", { name: "pro" });
    const secrets = { credentials: { api_key: key.value } };
    new SourceTemplate(scope, "Crm", { name: "CRM", connector: HUBSPOT, secrets }).offerTo(pro);
  });

  await expect(stack).toPlanEmptyAfterApply({ emulator, variables: { key: SECRET } });

  expect(emulator.sourceTemplates.list()).toMatchObject([
    { name: "CRM", tags: ["pro"], partial_default_config: { credentials: { api_key: SECRET } } },
  ]);
  await emulator.stop();
}, 60_000);

test("a stack that names another Airbyte, and another place for its state, reaches neither", async () => {
  const emulator = await startEmulator();
  const stack = stackOf((scope) => {
    new LocalBackend(scope, { path: "/nowhere/to/be/written/terraform.tfstate" });
    const apiUrl = "http://127.0.0.1:9";
    new AirbyteEmbeddedProvider(scope, "Airbyte", { apiUrl, clientId: "production", clientSecret: SECRET });
    new TemplateTag(scope, "Pro", { name: "pro" });
  });

  await expect(stack).toPlanEmptyAfterApply({ emulator });

  expect(emulator.templateTags.list()).toMatchObject([{ name: "pro" }]);
  await emulator.stop();
}, 60_000);

test("a stack of cdktn is applied to an emulator of its own", async () => {
  const stack = cdktnStackOf((scope) => new RawResource(scope, "Pro", "template_tag", { name: "pro" }));

  await expect(stack).toPlanEmptyAfterApply();
}, 60_000);

test("a plan that is not empty is shown in Terraform's own words, and nothing is left behind", async () => {
  const temporary = scratchDirectory();
  process.env.TMPDIR = temporary;
  const restless = JSON.stringify({ resource: { terraform_data: { restless: { input: "${timestamp()}" } } } });

  await expect(expect(restless).toPlanEmptyAfterApply()).rejects.toThrow(
    /the plan is not empty:\n\n[^]*terraform_data\.restless will be updated in-place[^]*Plan: 0 to add, 1 to change/,
  );
  await expect(restless).not.toPlanEmptyAfterApply();

  expect(readdirSync(temporary)).toEqual([]);
}, 60_000);

test("an apply that fails is no empty plan, and fails both ways with what Terraform said", async () => {
  const stack = stackOf((scope) => {
    new SourceTemplate(scope, "Crm", { name: "CRM", connector: HUBSPOT, tags: ["there is no such tag"] });
  });
  const emulator = await startEmulator();
  emulator.addFault({ method: "POST", path: /templates\/sources$/, status: 422 });

  const claim = expect(stack).not.toPlanEmptyAfterApply({ emulator });

  await expect(claim).rejects.toThrow(/terraform apply .* failed \(1\):[^]*Cannot create source template "CRM"/);
  await emulator.stop();
}, 60_000);

test("without Terraform, the error says which is missing and where it is", async () => {
  process.env.PATH = "/nowhere";
  process.env.TERRAFORM_BINARY_NAME = "";

  const claim = expect('{"resource":{}}').toPlanEmptyAfterApply();

  await expect(claim).rejects.toThrow(/no terraform or tofu on the PATH\. Install Terraform .*https:/);
});
