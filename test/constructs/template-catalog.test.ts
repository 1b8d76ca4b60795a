import { TerraformStack, Testing } from "cdktf";
import { AirbyteEmbeddedProvider, l1, SourceTemplate, TemplateCatalog, TemplateTag, Tier } from "../../constructs";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";

let stack: TerraformStack;

beforeEach(() => {
  stack = new TerraformStack(Testing.app(), "shop");
});

test("a catalog makes the tiers that it names, and finds them again", () => {
  const catalog = new TemplateCatalog(stack, "Catalog", { tiers: { free: "free-tier", pro: "pro-tier" } });

  const pro = catalog.tier("pro");

  expect(pro).toBeInstanceOf(Tier);
  const { airbyteembedded_template_tag: tags } = JSON.parse(Testing.synth(stack)).resource;
  expect(Object.values(tags)).toMatchObject([{ name: "free-tier" }, { name: "pro-tier" }]);
});

test("a tier that was made in a catalog is found there, and from catalogs beneath", () => {
  const outer = new TemplateCatalog(stack, "Outer");
  const inner = new TemplateCatalog(outer, "Inner");

  const pro = new Tier(outer, "Pro", { name: "pro" });

  expect(inner.tier("Pro")).toBe(pro);
});

test("a tier that is nowhere is an error that names the nearest", () => {
  const catalog = new TemplateCatalog(stack, "Catalog", { tiers: { enterprise: "enterprise" } });

  expect(() => catalog.tier("enterprize")).toThrow(
    '"shop/Catalog" has no tier "enterprize", nor has any catalog above it: did you mean "enterprise"?',
  );
});

test("everything beneath a catalog is protected, unless it or a nearer catalog says otherwise", () => {
  const catalog = new TemplateCatalog(stack, "Catalog", { protect: true });
  const drafts = new TemplateCatalog(catalog, "Drafts", { protect: false });
  new SourceTemplate(catalog, "Crm", { name: "CRM", connector: CONNECTOR });
  new SourceTemplate(catalog, "Trial", { name: "Trial", connector: CONNECTOR, deletionProtection: false });
  new SourceTemplate(drafts, "Erp", { name: "ERP", connector: CONNECTOR });
  new l1.SourceTemplate(catalog, "Raw", { name: "Raw", actorDefinitionId: CONNECTOR });

  expect(propertyOf("deletion_protection")).toEqual({ CRM: true, Trial: false, ERP: false, Raw: true });
});

test("templates carry the tags of all catalogs above, except those that are offered to nobody", () => {
  const catalog = new TemplateCatalog(stack, "Catalog", { tags: ["ours"] });
  const beta = new TemplateCatalog(catalog, "Beta", { tags: ["beta"] });
  new SourceTemplate(catalog, "Crm", { name: "CRM", connector: CONNECTOR });
  new SourceTemplate(beta, "Erp", { name: "ERP", connector: CONNECTOR }).offerTo("pro");
  new SourceTemplate(beta, "Old", { name: "Old", connector: CONNECTOR, offeredToNobody: true });

  expect(propertyOf("tags")).toEqual({ CRM: ["ours"], ERP: ["beta", "ours", "pro"], Old: [] });
});

test("everything beneath a catalog with a provider is in that organization, and the stack needs no other", () => {
  const eu = new AirbyteEmbeddedProvider(stack, "Eu", {
    alias: "eu",
    organizationId: "0a000000-0000-4000-8000-00000000000b",
  });
  const catalog = new TemplateCatalog(stack, "Catalog", { provider: eu, tiers: { pro: "pro" } });
  const inner = new TemplateCatalog(catalog, "Inner");
  new SourceTemplate(inner, "Crm", { connector: CONNECTOR }).offerTo(inner.tier("pro"));
  new TemplateTag(inner, "Tag", { name: "tag" });

  const { provider, resource } = JSON.parse(Testing.synth(stack, true));

  expect(provider.airbyteembedded).toEqual([{ alias: "eu", organization_id: "0a000000-0000-4000-8000-00000000000b" }]);
  const all = Object.values<object>(resource).flatMap((ofType) => Object.values<{ provider: string }>(ofType as never));
  expect(all.map((one) => one.provider)).toEqual(Array(3).fill("airbyteembedded.eu"));
});

function propertyOf(property: string): Record<string, unknown> {
  const { airbyteembedded_source_template: templates } = JSON.parse(Testing.synth(stack)).resource;
  return Object.fromEntries(
    Object.values<Record<string, unknown>>(templates).map((template) => [template.name, template[property]]),
  );
}
