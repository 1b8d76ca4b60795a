import "cdktf/lib/testing/adapters/jest";
import { TerraformStack, Testing } from "cdktf";
import {
  ConnectionTemplate,
  l1,
  SourceTemplate,
  TemplateCatalog,
  TemplateTag,
  Tier,
  type ITemplateTag,
} from "../../../constructs";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";

Testing.setupJest();

test("a tier has a tag of its name, and what it offers carries the tag", () => {
  const synth = Testing.synthScope((stack) => {
    const crm = new SourceTemplate(stack, "Crm", { name: "CRM", connector: CONNECTOR });
    const hosted = new ConnectionTemplate(stack, "Hosted", {});
    new Tier(stack, "Pro", { name: "pro-tier" }).offer(crm, hosted);
  });

  expect(synth).toHaveResourceWithProperties(l1.TemplateTag, { name: "pro-tier" });
  const tags = ["${airbyteembedded_template_tag.Pro_D97B1164.name}"];
  expect(synth).toHaveResourceWithProperties(l1.SourceTemplate, { tags });
  expect(synth).toHaveResourceWithProperties(l1.ConnectionTemplate, { tags });
});

test("in which order and how often tiers offer makes no difference", () => {
  const synthesize = (offers: (crm: SourceTemplate, free: Tier, pro: Tier) => void) =>
    Testing.synthScope((stack) => {
      const free = new Tier(stack, "Free", { name: "free" });
      const pro = new Tier(stack, "Pro", { name: "pro" });
      offers(new SourceTemplate(stack, "Crm", { connector: CONNECTOR }), free, pro);
    });

  const once = synthesize((crm, free, pro) => crm.offerTo(free, pro));
  const often = synthesize((crm, free, pro) => {
    pro.offer(crm, crm);
    free.offer(crm);
    crm.offerTo(pro.tag, free);
  });

  expect(often).toBe(once);
  expect(templateOf(once).tags).toHaveLength(2);
});

test("a template may be offered to tiers, tags and names together", () => {
  const synth = Testing.synthScope((stack) => {
    const pro = new Tier(stack, "Pro", { name: "pro" });
    const eu = new TemplateTag(stack, "Eu", { name: "eu" });
    new SourceTemplate(stack, "Crm", { connector: CONNECTOR, tags: [pro] }).offerTo(eu, "beta");
  });

  expect(templateOf(synth).tags).toEqual([
    "${airbyteembedded_template_tag.Eu_17F2591A.name}",
    "${airbyteembedded_template_tag.Pro_D97B1164.name}",
    "beta",
  ]);
});

test("a tier may stand wherever a tag does", () => {
  const tags = (toTag: (pro: Tier) => ITemplateTag) =>
    Testing.synthScope((stack) => {
      const pro = new Tier(stack, "Pro", { name: "pro" });
      new Tier(stack, "Trial", { tag: toTag(pro) }).offer(new SourceTemplate(stack, "Crm", { connector: CONNECTOR }));
    });

  expect(tags((pro) => pro)).toBe(tags((pro) => pro.tag));
});

test("a tier whose name changes keeps its address, so that its tag is renamed", () => {
  const synthesize = (name: string) => Testing.synthScope((stack) => new Tier(stack, "Pro", { name }));

  expect(synthesize("professional")).toBe(synthesize("pro").replace('"pro"', '"professional"'));
});

test("a TemplateTag that becomes a Tier keeps its address", () => {
  const tag = Testing.synthScope((stack) => new TemplateTag(stack, "Pro", { name: "pro" }));
  const tier = Testing.synthScope((stack) => new Tier(stack, "Pro", { name: "pro" }));

  expect(tier).toBe(tag);
});

test("a tier of a tag that exists makes none", () => {
  const synth = Testing.synthScope((stack) => {
    const crm = new SourceTemplate(stack, "Crm", { connector: CONNECTOR });
    new Tier(stack, "Pro", { tag: TemplateTag.fromName("pro") }).offer(crm);
  });

  expect(synth).not.toHaveResource(l1.TemplateTag);
  expect(templateOf(synth).tags).toEqual(["pro"]);
});

test("a widget token of a tier selects its tag, and is a reference to what Terraform opens in each run", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  const pro = new Tier(stack, "Pro", { name: "pro" });

  const { token, widgetUrl } = pro.widgetToken({
    workspace: "acme",
    allowedOrigin: "https://app.example.com",
    connectionTags: ["lake"],
  });

  stack.addOverride("locals", { token, widgetUrl });
  const { ephemeral, locals } = JSON.parse(Testing.synth(stack));
  const [[id, given]] = Object.entries<object>(ephemeral.airbyteembedded_widget_token) as [[string, object]];
  expect(given).toEqual({
    workspace_name: "acme",
    allowed_origin: "https://app.example.com",
    source_template_tags: ["${airbyteembedded_template_tag.Pro_D97B1164.name}"],
    source_template_tags_mode: "any",
    connection_template_tags: ["lake"],
  });
  expect(locals).toEqual({
    token: `\${ephemeral.airbyteembedded_widget_token.${id}.token}`,
    widgetUrl: `\${ephemeral.airbyteembedded_widget_token.${id}.widget_url}`,
  });
});

test("with the mode `all`, a widget token selects the tags of the catalogs above as well", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  const eu = new TemplateCatalog(stack, "Eu", { tags: ["eu"], mode: "all", tiers: { pro: "pro" } });

  eu.tier("pro").widgetToken({ workspace: "acme", allowedOrigin: "https://app.example.com" });

  const { ephemeral } = JSON.parse(Testing.synth(stack));
  expect(Object.values(ephemeral.airbyteembedded_widget_token)).toMatchObject([
    { source_template_tags: [expect.stringContaining(".name}"), "eu"], source_template_tags_mode: "all" },
  ]);
});

function templateOf(synth: string) {
  return Object.values(JSON.parse(synth).resource.airbyteembedded_source_template)[0] as Record<string, unknown>;
}

test.each([
  [
    { workspace: "acme", region: "eu" },
    "with a region, which matters only where the workspace is created: set createWorkspace, or leave it out.",
  ],
  [
    { workspace: { workspaceId: "${var.id}" }, createWorkspace: true },
    "that would create the workspace of a construct: leave out createWorkspace.",
  ],
])("a widget token with %j stops the synth", (props, message) => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  new Tier(stack, "Pro", { name: "pro" }).widgetToken({ allowedOrigin: "https://app.example.com", ...props });

  expect(() => Testing.synth(stack, true)).toThrow(`"catalog/Pro" has a widget token ${message}`);
});
