import path from "node:path";
import { App, LocalBackend, TerraformStack } from "cdktf";
import { ReleaseGate, SourceTemplate, TemplateTag } from "../../constructs";
import { excerpt, toSteady } from "../../src/codegen/transcripts";
import { installNullProvider } from "../support/null-provider/mirror";
import { providerMirror } from "../support/terraform/provider-mirror";
import { createWorkingDirectory, WorkingDirectory } from "../support/terraform/working-directory";
import { launch } from "./launcher";
import { STRIPE } from "../support/specs/connector-ids";

const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const CHECK = "npx airbyte-embedded verify --tags pro --workspace acceptance --create-workspace --expect CRM,Billing";

/** A gate that refuses a template of another name, and lets it through with the right one. */
export async function gateScenes(): Promise<Record<string, string>> {
  const outer = await createWorkingDirectory();
  try {
    const { path: mirror } = providerMirror();
    installNullProvider(mirror);
    outer.write({ "terraform.rc": `provider_installation {\n  filesystem_mirror { path = "${mirror}" }\n}\n` });
    const outdir = path.join(outer.directory, "cdktf.out");
    const terraform = new WorkingDirectory(path.join(outdir, "stacks", "catalog"), outer.airbyte, launch(outer), null);
    const deploy = async (name: string) => {
      synthesize(outdir, name);
      await terraform.init();
      const { stdout, stderr } = await terraform.run("apply", "-auto-approve");
      return `${stdout}\n${stderr}`;
    };

    await deploy("Billing");
    const refused = await deploy("Invoices");
    const passed = await deploy("Billing");
    return {
      "gate-planned": toSteady(excerpt(refused, /# airbyteembedded_/, /^ {4}\}/)),
      "gate-refuses": toSteady(excerpt(refused, /: Modifications complete/, /^Error: /)),
      "gate-passes": toSteady(excerpt(passed, /\(local-exec\): /, /^Apply complete/)),
    };
  } finally {
    await outer.dispose();
  }
}

function synthesize(outdir: string, name: string): void {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, "catalog");
  new LocalBackend(stack, { path: path.join(outdir, "terraform.tfstate") });
  const pro = new TemplateTag(stack, "Pro", { name: "pro" });
  new SourceTemplate(stack, "Crm", { connector: HUBSPOT, name: "CRM" }).offerTo(pro);
  new SourceTemplate(stack, "Billing", { connector: STRIPE, name }).offerTo(pro);
  new ReleaseGate(stack, "Offered", { check: CHECK });
  app.synth();
}
