import "cdktf/lib/testing/adapters/jest";
import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import { ConnectionTemplate, l1, TemplateTag } from "../../../constructs";

Testing.setupJest();

const LAKE = {
  name: "acme-lake",
  connector: "4816b78f-1489-44c1-9060-4b19d5fa9362",
  config: { s3_bucket_name: "acme-lake" },
};

test("a destination of your own has its settings, a schedule and tags", () => {
  const synth = Testing.synthScope((stack) => {
    new ConnectionTemplate(stack, "Lake", { destination: LAKE, cron: "0 0 12 * * ?" }).offerTo("pro", "eu");
  });

  expect(synth).toHaveResourceWithProperties(l1.ConnectionTemplate, {
    destination_name: "acme-lake",
    destination_definition_id: LAKE.connector,
    destination_config: LAKE.config,
    cron_expression: "0 0 12 * * ?",
    tags: ["eu", "pro"],
  });
});

test("without a destination, Airbyte keeps the data", () => {
  const synth = Testing.synthScope((stack) => {
    const pro = new TemplateTag(stack, "Pro", { name: "pro" });
    new ConnectionTemplate(stack, "Hosted", { tags: [pro] });
  });

  expect(synth).toHaveResourceWithProperties(l1.ConnectionTemplate, { data_hosting_type: "airbyte_hosted" });
});

test("a secret from a variable is a reference in the program, and nothing else", () => {
  const synth = Testing.synthScope((stack) => {
    const key = new TerraformVariable(stack, "key", { sensitive: true, default: "literal-default" });
    new ConnectionTemplate(stack, "Lake", { destination: { ...LAKE, secrets: { secret_access_key: key.value } } });
  });

  expect(synth).toHaveResourceWithProperties(l1.ConnectionTemplate, {
    destination_secrets_wo: { secret_access_key: "${var.key}" },
  });
});

test("a schedule that Airbyte refuses stops the synth, with its path and the right spelling", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  new ConnectionTemplate(stack, "Lake", { destination: LAKE, cron: "cron(0 4 * * * ?)" });

  expect(() => Testing.synth(stack, true)).toThrow(/"catalog\/Lake" has an invalid cron: .*`0 4 \* \* \* \?`/s);
});

test("a schedule that is known only at plan is left to the provider", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  const cron = new TerraformVariable(stack, "cron", {});
  new ConnectionTemplate(stack, "Lake", { destination: LAKE, cron: cron.stringValue });

  expect(() => Testing.synth(stack, true)).not.toThrow();
});
