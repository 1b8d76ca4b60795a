import { ConnectionTemplate, SourceTemplate, TemplateTag } from "../../constructs";
import { matchers } from "../../src/testing";
import { HUBSPOT, jsonOf, stackOf } from "../support/constructs/stacks";
import { S3 } from "../support/specs/connector-ids";

expect.extend(matchers);

const catalog = stackOf((stack) => {
  const pro = new TemplateTag(stack, "Pro", { name: "pro" });
  const defaults = { start_date: "2025-01-01", credentials: { auth_type: "oauth", scopes: ["a", "b"] } };
  new SourceTemplate(stack, "Crm", { name: "CRM", connector: HUBSPOT, defaults }).offerTo(pro, "eu");
  new SourceTemplate(stack, "Ads", { name: "Ads", connector: HUBSPOT, deletionProtection: true });
  const destination = { name: "lake", connector: S3, config: { s3_bucket_name: "bucket" } };
  new ConnectionTemplate(stack, "Lake", { destination, cron: "0 0 3 * * ?" });
});

test("properties may be parts of what the template has, in Terraform's words", () => {
  expect(catalog).toHaveSourceTemplate("CRM");
  expect(catalog).toHaveSourceTemplate("CRM", { partial_default_config: { credentials: { auth_type: "oauth" } } });
  expect(catalog).toHaveSourceTemplate("CRM", { actor_definition_id: expect.stringMatching(/^36c891d9/) });
  expect(catalog).not.toHaveSourceTemplate("CRM", { partial_default_config: { credentials: { scopes: ["a"] } } });
  expect(catalog).not.toHaveSourceTemplate("CRM", { deletion_protection: true });
});

test("properties may be in the words of the constructs", () => {
  expect(catalog).toHaveSourceTemplate("CRM", {
    connector: HUBSPOT,
    defaults: expect.objectContaining({ start_date: "2025-01-01" }),
  });
  expect(catalog).toHaveSourceTemplate("Ads", { deletionProtection: true });
  expect(catalog).toHaveConnectionTemplate("lake", {
    cron: "0 0 3 * * ?",
    destinationConfig: { s3_bucket_name: "bucket" },
  });
});

test("tags are compared by name, and their order says nothing", () => {
  expect(catalog).toHaveSourceTemplate("CRM", { tags: ["pro", "eu"] });
  expect(catalog).toHaveSourceTemplate("CRM", { tags: expect.arrayContaining(["pro"]) });
  expect(catalog).not.toHaveSourceTemplate("CRM", { tags: ["pro"] });
  expect(catalog).toHaveSourceTemplate("Ads", { tags: undefined });
});

test("a template that differs is shown with the attributes in which it does", () => {
  const claim = () =>
    expect(catalog).toHaveSourceTemplate("CRM", { connector: HUBSPOT, tags: ["pro"], mode: expect.any(String) });

  expect(claim).toThrowErrorMatchingInlineSnapshot(`
   "expect(stack).toHaveSourceTemplate("CRM")

   The source template "CRM" is different.

   Nearest: "CRM", airbyteembedded_source_template.Crm_6D404871
     tags:
       expected ["pro"]
       found    ["eu", "pro"]
     mode:
       expected Any<String>
       found    undefined"
  `);
});

test("a name that is not there is answered with the names that are, and the nearest template", () => {
  expect(() => expect(catalog).toHaveSourceTemplate("Crm", { deletionProtection: true, mode: "x" }))
    .toThrowErrorMatchingInlineSnapshot(`
   "expect(stack).toHaveSourceTemplate("Crm")

   The stack has no source template "Crm". It has: "CRM", "Ads".

   Nearest: "CRM", airbyteembedded_source_template.Crm_6D404871
     deletion_protection:
       expected true
       found    undefined
     mode:
       expected "x"
       found    undefined"
  `);
});

test("a connection template is not looked for among the sources", () => {
  expect(() => expect(catalog).toHaveSourceTemplate("lake")).toThrow(
    'The stack has no source template "lake". It has: "CRM", "Ads".',
  );
  expect(() => expect(catalog).not.toHaveConnectionTemplate("lake")).toThrow("The stack has such a template");
});

test("a secret that differs is not shown", () => {
  const stack = jsonOf({ source_template: { Crm: { name: "CRM", partial_default_secrets_wo: { key: "Zq4-found" } } } });
  const claim = () => expect(stack).toHaveSourceTemplate("CRM", { secrets: { key: "Zq4-expected" } });

  expect(claim).toThrow("partial_default_secrets_wo: differs, and is not shown because it is secret");
  expect(claim).not.toThrow("Zq4");
});
