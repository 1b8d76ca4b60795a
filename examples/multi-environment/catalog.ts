import { ConnectionTemplate, SourceTemplate, TemplateCatalog, type TemplateCatalogProps } from "cdktf-airbyte-embedded";
import type { Construct } from "constructs";
import type { Environment } from "./environments";

const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const STRIPE = "e094cb9a-26de-4645-8761-65c0c425d1de";

type CatalogProps = Pick<TemplateCatalogProps, "provider"> & Pick<Environment, "crmSince" | "cron" | "protect">;

/** The one definition. What is written here is the same in every organization. */
export class Catalog extends TemplateCatalog {
  constructor(scope: Construct, id: string, { provider, protect, crmSince, cron }: CatalogProps) {
    super(scope, id, { provider, protect, tiers: { Free: "free", Pro: "pro" } });
    const [free, pro] = [this.tier("Free"), this.tier("Pro")];

    new SourceTemplate(this, "Payments", { name: "Payments", connector: STRIPE }).offerTo(free, pro);
    new SourceTemplate(this, "Crm", {
      name: "CRM",
      connector: HUBSPOT,
      defaults: { start_date: crmSince },
    }).offerTo(pro);
    new ConnectionTemplate(this, "Hosted", { cron }).offerTo(free, pro);
  }
}
