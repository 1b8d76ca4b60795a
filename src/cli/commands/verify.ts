import { sentence } from "../../output";
import type { CallOptions, ScopedAirbyte, TemplateFilter } from "../../api";
import { isAmiss, toOffers, toOfferTable } from "../audience";
import { defineCommand, option, type OptionKind } from "../command";
import { forPeople, openClient } from "../client";
import { toWords } from "../report/options";
import { UserError } from "../../installation/user-error";

/** Splits names at commas; null if the option is absent. */
const names = (flags: string, description: string): OptionKind<readonly string[] | null> => ({
  flags,
  description,
  read: (given) => (typeof given === "string" ? toWords(given) : null),
});

export const verify = defineCommand({
  name: "verify",
  summary: "show the templates that a customer is offered",
  description:
    "Mints a widget token for a test workspace, as your application does for a customer, and lists the source templates " +
    "that this customer is offered. With --expect the list is compared with yours: the exit code is 1 when they differ. " +
    "The token lives for 20 minutes, and is neither printed nor stored. The API is reached with the provider's " +
    "environment variables.",
  examples: [
    'airbyte-embedded verify --tags pro --mode any --expect "CRM,Billing"',
    "airbyte-embedded verify --tags pro,hipaa --mode all --workspace acceptance --json",
  ],
  arguments: {},
  options: {
    tags: names("--tags <names>", "tags that the token selects source templates by, with commas between"),
    mode: option.choice("--mode <mode>", "whether any or all of the tags are required", ["any", "all"]),
    expect: names("--expect <names>", "names of exactly the templates that should be offered"),
    workspace: option.text("--workspace <name>", "the test workspace", "default"),
    createWorkspace: option.flag("--create-workspace", "create the workspace if it does not exist"),
    origin: option.text("--origin <url>", "the origin that the token is for", "http://localhost"),
  },
  json: "an array of {template, offered, expected}",

  run: async ({ tags, mode, expect, workspace: given, createWorkspace, origin, json }, terminal) => {
    const client = await openClient(terminal);
    const options = { signal: terminal.stop };
    const workspace = given ?? "default";
    if (!createWorkspace && !(await forPeople(client.workspaces.findByName(workspace, options))))
      throw new UserError(
        sentence`There is no workspace "${workspace}", and minting a token for it would create one. ` +
          "Name one that is there with --workspace, or give --create-workspace.",
      );
    const selected = tags ?? [];
    const { scopedToken } = await forPeople(
      client.tokens.widget(
        {
          workspace_name: workspace,
          allowed_origin: origin ?? "http://localhost",
          selected_source_template_tags: selected,
          selected_source_template_tags_mode: mode,
        },
        options,
      ),
    );
    const offered = await forPeople(
      listOffered(client.scoped(scopedToken), { tags: selected, tagsMode: mode }, options),
    );
    const offers = toOffers(offered, expect);
    const amiss = offers.filter(isAmiss);
    terminal.print(json ? JSON.stringify(offers, null, 2) : toOfferTable(offers));
    const audience = selected.length === 0 ? "no tags" : sentence`${mode} of ${selected.join(", ")}`;
    terminal.say(
      amiss.length === 0
        ? `A customer with ${audience} is offered ${count(offered.length)}${expect === null ? "" : ", as expected"}.`
        : `A customer with ${audience} is not offered what is expected: ${count(amiss.length)} ${amiss.length === 1 ? "differs" : "differ"}.`,
    );
    return amiss.length === 0 ? 0 : 1;
  },
});

async function listOffered(
  { sourceTemplates }: Pick<ScopedAirbyte, "sourceTemplates">,
  filter: TemplateFilter,
  options: CallOptions,
): Promise<string[]> {
  const offered = [];
  for await (const { name } of sourceTemplates.list(filter, options)) offered.push(name);
  return offered;
}

function count(templates: number): string {
  return templates === 1 ? "1 template" : `${templates} templates`;
}
