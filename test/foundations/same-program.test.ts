import { FOUNDATIONS, type Foundation } from "../support/constructs/foundations";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const CONTEXT = { targetVersions: { terraform: ">=1.11" } };

/** Something of everything that a program may say to us, in the words of one foundation. */
function synthesize({ library, constructs }: Foundation): unknown {
  const { ConnectionTemplate, ReleaseGate, RequireTags, SecretRef, SourceTemplate, TemplateCatalog, l1 } = constructs;
  const stack = new library.TerraformStack(library.Testing.app({ context: CONTEXT }), "stack");
  const eu = new constructs.AirbyteEmbeddedProvider(stack, "Eu", {
    alias: "eu",
    organizationId: "0a000000-0000-4000-8000-00000000000b",
  });
  new constructs.TemplateTag(stack, "ProInEurope", { name: library.Fn.upper("pro"), provider: eu });

  const catalog = new TemplateCatalog(stack, "Catalog", { protect: true, tiers: { free: "free", pro: "pro-tier" } });
  library.Aspects.of(catalog).add(new RequireTags({ anyOf: ["free", catalog.tier("pro").tag] }));
  new SourceTemplate(catalog, "Crm", {
    connector: CONNECTOR,
    defaults: { start_date: "2025-01-01", nested: { camelKey: [1, true, null] } },
    secrets: { api_key: SecretRef.variable(catalog, "crm_key") },
    customization: { streamSelectionMode: "whitelist", streamWhitelist: ["deals"] },
    renamedFrom: "Customers",
  })
    .offerTo(catalog.tier("pro"), catalog.tier("free"), ...new library.TerraformVariable(stack, "more", {}).listValue)
    .importFrom("CRM");
  const { token } = catalog.tier("pro").widgetToken({ workspace: "acme", allowedOrigin: "https://app.example.com" });
  new ConnectionTemplate(catalog, "Lake", {
    destination: {
      name: "lake",
      connector: CONNECTOR,
      config: { bucket: "b" },
      secrets: { key: token, other: SecretRef.literal("${a}") },
    },
    cron: "0 0 12 * * ?",
  }).offerTo(catalog.tier("pro"));

  const definitions = new l1.DataAirbyteembeddedSourceDefinitions(stack, "Definitions");
  new library.TerraformOutput(stack, "Ids", { value: definitions.fqn });
  new ReleaseGate(stack, "Gate", { check: "true" });
  return JSON.parse(library.Testing.synth(stack, true));
}

test("the same program says the same to Terraform on either foundation", () => {
  const onCdktf = synthesize(FOUNDATIONS.cdktf);

  const onCdktn = synthesize(FOUNDATIONS.cdktn);

  expect(onCdktn).toEqual(onCdktf);
  expect(onCdktn).toMatchObject({ resource: { airbyteembedded_source_template: {}, null_resource: {} } });
  expect(onCdktn).toHaveProperty("ephemeral.airbyteembedded_widget_token");
});
