import { Aspects, TerraformOutput, TerraformStack } from "cdktf";
import {
  ForbidLiteralSecrets,
  ProtectTemplates,
  RequireTags,
  SecretRef,
  SourceTemplate,
  TemplateCatalog,
  TemplateTag,
  Tier,
} from "cdktf-airbyte-embedded";
import type { Construct } from "constructs";

const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const POSTGRES = "decd338e-5647-4c0b-adf4-da0e75f5a750";
const SALESFORCE = "b117307c-14b6-41aa-9422-947e34922962";

/** What the pro plan is offered, and the part of it that may touch health data. */
export class Compliance extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    Aspects.of(this).add(new ForbidLiteralSecrets());
    Aspects.of(this).add(new ProtectTemplates());

    const pro = new Tier(this, "Pro", { name: "pro" });
    new SourceTemplate(this, "Crm", { name: "CRM", connector: HUBSPOT }).offerTo(pro);

    const hipaa = new TemplateTag(this, "Hipaa", { name: "hipaa" });
    const covered = new TemplateCatalog(this, "Covered", { tags: [hipaa], mode: "all" });
    // Also for what a colleague adds next year, by whichever construct.
    Aspects.of(covered).add(new RequireTags({ anyOf: [pro], allOf: [hipaa] }));

    new SourceTemplate(covered, "Records", {
      name: "Patient records",
      connector: POSTGRES,
      defaults: { port: 5432, ssl_mode: { mode: "verify-ca" } },
      secrets: { ssl_mode: { ca_certificate: SecretRef.variable(this, "clinic_ca_certificate") } },
    }).offerTo(pro);
    new SourceTemplate(covered, "Appointments", { name: "Appointments", connector: SALESFORCE }).offerTo(pro);

    // What the application asks a widget token for when the customer is a clinic.
    const clinic = new Tier(covered, "Clinic", { tag: pro.tag });
    new TerraformOutput(this, "clinic_tags", { value: clinic.selectedTags });
    new TerraformOutput(this, "clinic_mode", { value: "all" });
  }
}
