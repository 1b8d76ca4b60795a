/** An error or a warning that the pages of some types name. */
interface KnownDiagnostic {
  /** Its first line as the source has it, with … for names. */
  readonly title: string;
  readonly remedy: string;
  /** Pages that name it. */
  readonly on: readonly string[];
  readonly isWarning?: true;
}

const SOURCE_TEMPLATE = "resources/source_template";
const CONNECTION_TEMPLATE = "resources/connection_template";
const TAG = "resources/template_tag";
const BINDING = "resources/template_tag_binding";
const WORKSPACE = "resources/workspace";
const SOURCE = "resources/source";
const TOKENS = ["ephemeral-resources/scoped_token", "ephemeral-resources/widget_token"];
const TEMPLATES = [SOURCE_TEMPLATE, CONNECTION_TEMPLATE];
const NAMED = [...TEMPLATES, TAG, WORKSPACE];
const WITH_SETTINGS = [...TEMPLATES, SOURCE];

/** Diagnostics that no schema and no rule tells of, in the order in which one meets them: from the configuration to the import. */
export const DIAGNOSTICS: readonly KnownDiagnostic[] = [
  {
    title: "Setting given twice",
    remedy: "Give it in the settings or in the secrets, not in both.",
    on: WITH_SETTINGS,
  },
  {
    title: "Mask instead of a value",
    remedy:
      "The value is what Airbyte shows in place of a secret, such as asterisks. Give the secret itself, in the write-only argument.",
    on: WITH_SETTINGS,
  },
  {
    title: "Unusual schedule",
    remedy:
      "The message says what is unusual: the schedule never runs, or very often. Correct it if you did not mean that.",
    on: [CONNECTION_TEMPLATE],
    isWarning: true,
  },
  {
    title: 'There is no stream "…"',
    remedy: "Correct the name. The message has the nearest one.",
    on: [SOURCE_TEMPLATE],
  },
  {
    title: "The way of the replacement is not known yet",
    remedy: "Give `replacement` a value that is known at plan.",
    on: [SOURCE_TEMPLATE],
  },
  {
    title: "Protected from deletion",
    remedy: "Set `deletion_protection = false`, apply, and try again.",
    on: [...TEMPLATES, WORKSPACE],
  },
  {
    title: "Protected from replacement",
    remedy:
      "Set `deletion_protection = false`, apply, and try again; or leave the argument that replaces the object as it was.",
    on: [...TEMPLATES, WORKSPACE],
  },
  {
    title: 'The name "…" is taken',
    remedy: "Choose another name, or import the existing object by the block in the message.",
    on: NAMED,
  },
  { title: 'The name "…" is used twice', remedy: "Rename or remove one of the two resources.", on: NAMED },
  {
    title: 'The name "…" is part of a circular rename',
    remedy: "Rename in two applies, with a temporary name in between.",
    on: [WORKSPACE],
  },
  {
    title: "Destroyed and created again in one plan",
    remedy:
      "Add the `moved` block of the message, or set `allow_recreation = true` on the provider if a new object is meant.",
    on: NAMED,
  },
  {
    title: "The template's tags are managed twice",
    remedy: "Remove `tags` from the template, or add the tag there and remove the binding.",
    on: [BINDING],
  },
  {
    title: "This organization has no template tags",
    remedy: "Airbyte does not offer tags to your organization: leave them out.",
    on: [...TEMPLATES, TAG, BINDING],
  },
  {
    title: "This organization has no template tags",
    remedy: "Airbyte does not offer tags to your organization, so the list is empty.",
    on: ["data-sources/template_tags"],
    isWarning: true,
  },
  {
    title: "Secrets would be lost",
    remedy: "Give the secrets that the message names, or remove them on purpose by `{}`.",
    on: WITH_SETTINGS,
  },
  {
    title: "Settings will be lost",
    remedy: "Add the settings that the message names, which somebody has set in Airbyte.",
    on: WITH_SETTINGS,
    isWarning: true,
  },
  {
    title: 'Customers lose "…"',
    remedy: "Do nothing if that is what you want. Otherwise keep the template.",
    on: [SOURCE_TEMPLATE],
    isWarning: true,
  },
  {
    title: 'New sources lose "…"',
    remedy: "Do nothing if that is what you want. Otherwise keep the template.",
    on: [CONNECTION_TEMPLATE],
    isWarning: true,
  },
  {
    title: '"…" and everything in it will be deleted',
    remedy: "The customer's sources go with it. Do nothing if that is what you want.",
    on: [WORKSPACE],
    isWarning: true,
  },
  {
    title: '"…" will be renamed',
    remedy: "Change the name in your application at the same time: tokens are minted by name.",
    on: [WORKSPACE],
    isWarning: true,
  },
  {
    title: "A source will be deleted",
    remedy: "Do nothing if that is what you want: data in the destination stays.",
    on: [SOURCE],
    isWarning: true,
  },
  {
    title: "Settings that the template requires are missing",
    remedy: "Add the settings that the message names.",
    on: [SOURCE],
    isWarning: true,
  },
  {
    title: "The connection check did not succeed",
    remedy: "Correct the settings and apply again: the source is kept.",
    on: [SOURCE],
  },
  {
    title: "Airbyte kept the schedule",
    remedy: "Set another schedule, or remove this one in Airbyte's web app.",
    on: [CONNECTION_TEMPLATE],
  },
  {
    title: "Airbyte stored different values",
    remedy: "Write the values as Airbyte stores them.",
    on: WITH_SETTINGS,
    isWarning: true,
  },
  {
    title: "Name is not unique",
    remedy: "Import by ID.",
    on: [SOURCE_TEMPLATE],
  },
  {
    title: "Airbyte's own template",
    remedy: "Copy it: set `original_source_template_id` to its ID.",
    on: [SOURCE_TEMPLATE],
  },
  {
    title: 'Secrets of "…" have to be set',
    remedy: "Give the secrets that the message names before you change the settings.",
    on: WITH_SETTINGS,
    isWarning: true,
  },
  {
    title: "A … is about to expire",
    remedy: "If a later step fails as unauthorized, run the command again; if that recurs, split the run.",
    on: ["ephemeral-resources/application_token", ...TOKENS],
    isWarning: true,
  },
  {
    title: "This server does not sync workspaces",
    remedy: "Remove the action, or mint a token for the workspace by name.",
    on: ["actions/workspaces_sync"],
  },
];
