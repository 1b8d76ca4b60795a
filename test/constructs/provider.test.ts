import { App, TerraformStack, Testing } from "cdktf";
import { AirbyteEmbeddedProvider, TemplateTag } from "../../constructs";
import { version } from "../../package.json";

const ORGANIZATION = "0a000000-0000-4000-8000-00000000000b";

test("a stack without a provider gets one that takes everything from the environment", () => {
  const synth = Testing.synthScope((stack) => new TemplateTag(stack, "Pro", { name: "pro" }));

  expect(JSON.parse(synth).provider.airbyteembedded).toEqual([{}]);
});

test("a provider of the stack's own is the only one, even when it is made last", () => {
  const synth = Testing.synthScope((stack) => {
    new TemplateTag(stack, "Pro", { name: "pro" });
    new AirbyteEmbeddedProvider(stack, "Airbyte", { apiUrl: "https://airbyte.example" });
  });

  expect(JSON.parse(synth).provider.airbyteembedded).toEqual([{ api_url: "https://airbyte.example" }]);
});

test("an organization of its own is reached through a provider with an alias", () => {
  const synth = Testing.synthScope((stack) => {
    const eu = new AirbyteEmbeddedProvider(stack, "Eu", { alias: "eu", organizationId: ORGANIZATION });
    new TemplateTag(stack, "Pro", { name: "pro", provider: eu });
  });

  const { provider, resource } = JSON.parse(synth);
  expect(Object.values(resource.airbyteembedded_template_tag)).toEqual([
    { name: "pro", provider: "airbyteembedded.eu", lifecycle: { create_before_destroy: true } },
  ]);
  expect(provider.airbyteembedded).toEqual([{ alias: "eu", organization_id: ORGANIZATION }]);
});

test("a program requires the provider of its own package", () => {
  const synth = Testing.synthScope((stack) => new TemplateTag(stack, "Pro", { name: "pro" }));

  expect(JSON.parse(synth).terraform.required_providers.airbyteembedded).toEqual({
    source: "terraform.local/airbyte-embedded/airbyteembedded",
    version,
  });
});

test("a team that serves the provider itself says from where", () => {
  const synth = Testing.synthScope(
    (stack) => new AirbyteEmbeddedProvider(stack, "Airbyte", { source: "registry.example.com/acme/airbyteembedded" }),
  );

  expect(JSON.parse(synth).terraform.required_providers.airbyteembedded.source).toBe(
    "registry.example.com/acme/airbyteembedded",
  );
});

test("each stack of an app has a provider of its own", () => {
  const app = Testing.app();
  const stacks = ["a", "b"].map((id) => new TerraformStack(app, id));
  for (const stack of stacks) new TemplateTag(stack, "Pro", { name: "pro" });

  const synths = stacks.map((stack) => JSON.parse(Testing.synth(stack)));

  expect(synths.map(({ provider }) => provider.airbyteembedded)).toEqual([[{}], [{}]]);
  expect(app).toBeInstanceOf(App);
});
