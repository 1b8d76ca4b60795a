import { UserError } from "../../../installation/user-error";
import { FORGES, STATE_ACCESS, toNextSteps, toPlacedKit } from "../../ci-kit";
import { argument, defineCommand, option } from "../../command";
import { findRepository } from "../../repository";
import { placeFiles, refuseOtherContent, printPlacements } from "../../project-kit/placed-files";

export const ciInit = defineCommand({
  name: "init",
  summary: "write the files for GitHub Actions or GitLab CI",
  description:
    "Writes workflows and the scripts that they run into this repository. Run it in the folder of the CDKTF program. " +
    "The files are yours from then on; each script also runs on a laptop. Nothing is written if a file is there that " +
    "says something else, unless --force replaces it.",
  examples: [
    "airbyte-embedded ci init github",
    "airbyte-embedded ci init github --secret PGPASSWORD --secret TF_VAR_crm_api_key",
    "airbyte-embedded ci init github --state-access aws-oidc",
    "airbyte-embedded ci init gitlab --branch production",
    "airbyte-embedded ci init github --catalog billing",
  ],
  arguments: { forge: argument.word("forge", "github or gitlab") },
  options: {
    branch: option.text("--branch <name>", "the branch from which plans are applied", "main"),
    catalog: option.text("--catalog <name>", "name of the catalog, where the repository has several"),
    secret: option.texts("--secret <name>", "an environment variable that Terraform needs; may be repeated"),
    stateAccess: option.choice("--state-access <way>", "how CI reaches the state", STATE_ACCESS),
    force: option.flag("--force", "replace files that say something else"),
  },
  json: "an array of {path, written}",

  run: ({ forge: word, branch: givenBranch, catalog, secret: secrets, stateAccess, force, json }, terminal) => {
    const forge = FORGES.find((each) => each === word);
    if (forge === undefined) throw new UserError(`"${word}" is not known here. Choose github or gitlab.`);
    const top = getRepository(terminal.cwd);
    const { files, options, remarks } = toPlacedKit(
      forge,
      { project: terminal.cwd, top },
      {
        branch: toBranch(givenBranch ?? "main"),
        stateAccess,
        catalog: catalog === null ? null : toCatalog(catalog),
        secrets: secrets.map(toVariableName),
      },
    );
    if (!force) refuseOtherContent(files, top);
    printPlacements(placeFiles(files, top), json, terminal);
    for (const remark of remarks) terminal.say(remark);
    terminal.say(toNextSteps(forge, options));
    return Promise.resolve(0);
  },
});

function getRepository(folder: string): string {
  const top = findRepository(folder);
  if (top !== null) return top;
  throw new UserError(`${folder} is in no git repository. Run git init first, or go to your repository.`);
}

/** These go into YAML and shell as they are, so that a name that needs quotes there is refused. */
function toBranch(name: string): string {
  if (/^[\w][\w./-]*$/.test(name)) return name;
  throw new UserError(`--branch: "${name}" is no branch. Letters, digits, and _ . / - are allowed.`);
}

function toCatalog(name: string): string {
  if (/^[A-Za-z0-9][\w-]*$/.test(name)) return name;
  throw new UserError(`--catalog: "${name}" is no name for one. Letters, digits, and _ - are allowed.`);
}

function toVariableName(name: string): string {
  if (/^[A-Za-z_]\w*$/.test(name)) return name;
  throw new UserError(`--secret: "${name}" is no name of an environment variable, such as TF_VAR_crm_api_key.`);
}
