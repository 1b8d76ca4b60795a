import { Aspects, TerraformStack, Testing } from "cdktf";
import { ConnectionTemplate, l1, ProtectTemplates, SourceTemplate } from "../../../constructs";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";

test("each template is protected, by whichever class, unless it says otherwise", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  Aspects.of(stack).add(new ProtectTemplates());
  new SourceTemplate(stack, "Crm", { name: "CRM", connector: CONNECTOR });
  new SourceTemplate(stack, "Trial", { name: "Trial", connector: CONNECTOR, deletionProtection: false });
  new ConnectionTemplate(stack, "Lake", {});
  new l1.SourceTemplate(stack, "Raw", { name: "Raw", actorDefinitionId: CONNECTOR });

  const { resource } = JSON.parse(Testing.synth(stack));

  const sources = Object.values<Record<string, unknown>>(resource.airbyteembedded_source_template);
  expect(Object.fromEntries(sources.map((source) => [source.name, source.deletion_protection]))).toEqual({
    CRM: true,
    Trial: false,
    Raw: true,
  });
  expect(Object.values(resource.airbyteembedded_connection_template)).toMatchObject([{ deletion_protection: true }]);
});
