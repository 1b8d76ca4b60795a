import type { Foundation } from "./foundations";

/** The program that cdktf runs. */
export function toMain({ library }: Foundation): string {
  return `import { App } from "${library}";
import { Catalog } from "./catalog";

const app = new App();
new Catalog(app, "catalog");
app.synth();
`;
}

/** A first stack: a tier, and a template that it is offered. */
export function toCatalog({ library, module }: Foundation): string {
  return `import type { Construct } from "constructs";
import { TerraformStack } from "${library}";
import { SourceTemplate, Tier } from "${module}";

/** Connectors by definition ID, which the registry of Airbyte lists. */
const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";

/** The templates that customers are offered. */
export class Catalog extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const pro = new Tier(this, "Pro", { name: "pro" });
    pro.offer(
      new SourceTemplate(this, "Crm", {
        name: "CRM",
        connector: HUBSPOT,
        defaults: { start_date: "2025-01-01T00:00:00Z" },
      }),
    );
  }
}
`;
}

/** A first test, which needs neither Terraform nor an account. */
export function toCatalogTest({ library }: Foundation): string {
  return `import { Testing } from "${library}";
import { matchers } from "cdktf-airbyte-embedded/testing";
import { expect, test } from "vitest";
import { Catalog } from "./catalog";

expect.extend(matchers);

const catalog = () => new Catalog(Testing.app(), "catalog");

test("customers of the tier pro are offered the CRM, and nothing else", () => {
  expect(catalog()).toOfferExactly(["CRM"], { tags: ["pro"] });
});

test("customers without the tier are not offered it", () => {
  expect(catalog()).not.toOffer("CRM", { tags: ["free"] });
});
`;
}
