import { TerraformStack, Testing } from "cdktf";
import type { Construct } from "constructs";
import { AirbyteEmbeddedProvider, ConnectionTemplate, SourceTemplate, TemplateCatalog } from "../../constructs";

const DEV = "0a000000-0000-4000-8000-00000000000d";
const PROD = "0a000000-0000-4000-8000-00000000000e";
const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";

interface Environment {
  readonly organizationId: string;
  readonly bucket: string;
  readonly protect: boolean;
}

/** One stack definition. It learns of environments only through its props. */
class Catalog extends TerraformStack {
  public constructor(scope: Construct, id: string, { organizationId, bucket, protect }: Environment) {
    super(scope, id);
    new AirbyteEmbeddedProvider(this, "Airbyte", { organizationId });
    fill(new TemplateCatalog(this, "Catalog", { protect, tiers: { pro: "pro" } }), bucket);
  }
}

function fill(catalog: TemplateCatalog, bucket: string): void {
  const destination = {
    name: "lake",
    connector: "4816b78f-1489-44c1-9060-4b19d5fa9362",
    config: { s3_bucket_name: bucket },
  };
  catalog
    .tier("pro")
    .offer(
      new SourceTemplate(catalog, "Crm", { name: "CRM", connector: CONNECTOR }),
      new ConnectionTemplate(catalog, "Lake", { destination }),
    );
}

test("two environments of one definition differ in nothing but what they are given", () => {
  const app = Testing.app();
  const dev = new Catalog(app, "dev", { organizationId: DEV, bucket: "lake-dev", protect: false });
  const prod = new Catalog(app, "prod", { organizationId: PROD, bucket: "lake-prod", protect: true });

  const [first, second] = [Testing.synth(dev, true), Testing.synth(prod, true)];

  const promoted = first
    .replaceAll("-dev", "-prod")
    .replaceAll(DEV, PROD)
    .replaceAll('"deletion_protection": false', '"deletion_protection": true');
  expect(second).toBe(promoted);
  expect(second).not.toBe(first);
});

test("an environment may come from the context", () => {
  const app = Testing.app({
    context: { environment: { organizationId: DEV, bucket: "b", protect: false } },
  });

  const stack = new Catalog(app, "catalog", app.node.getContext("environment") as Environment);

  const { provider } = JSON.parse(Testing.synth(stack, true));
  expect(provider.airbyteembedded).toEqual([{ organization_id: DEV }]);
});

test("one catalog for two organizations in one stack is one definition and two providers", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  for (const [alias, organizationId] of Object.entries({ a: DEV, b: PROD })) {
    const provider = new AirbyteEmbeddedProvider(stack, `Provider-${alias}`, {
      alias,
      organizationId,
    });
    fill(new TemplateCatalog(stack, alias, { provider, tiers: { pro: "pro" } }), "lake");
  }

  const { provider, resource } = JSON.parse(Testing.synth(stack, true));

  expect(provider.airbyteembedded).toEqual([
    { alias: "a", organization_id: DEV },
    { alias: "b", organization_id: PROD },
  ]);
  for (const ofType of Object.values<Record<string, { provider: string }>>(resource)) {
    const all = Object.entries(ofType);
    expect(all.map(([, { provider: used }]) => used).sort()).toEqual(["airbyteembedded.a", "airbyteembedded.b"]);
    for (const [id, one] of all) expect(JSON.stringify(one)).not.toContain(id.startsWith("a") ? "tag.b_" : "tag.a_");
  }
});
