import type { attributes as connectionAttributes } from "../../../provider/templates/attributes/connection-template";
import type { attributes as sourceAttributes } from "../../../provider/templates/attributes/source-template";
import type { attributes as workspaceAttributes } from "../../../provider/workspaces/workspace";

/** Fate of one attribute in a program. */
export interface Export {
  /** The prop or call that it becomes in TypeScript; null if it is left out. */
  readonly as: string | null;
  /** The reason why it is left out, or the case in which it is. */
  readonly why: string;
}

const COMPUTED = "Airbyte computes it.";
const AT_DEFAULT = "Left out at its default.";
const ONLY_SAID = "Airbyte does not know it: it is a choice of the program.";

const SECRET_VERSION: Export = { as: null, why: ONLY_SAID };
const FINGERPRINT: Export = { as: null, why: COMPUTED };
const TAGS: Export = {
  as: "`offerTo(…)`, or `offeredToNobody: true`",
  why: "Left as they are if one of them has a name that Terraform cannot manage.",
};
const PROTECTION: Export = { as: null, why: ONLY_SAID };
const ID: Export = { as: "`importFrom(…)`", why: "" };

type Exports<A> = { readonly [Name in keyof A]: Export };

/** Every attribute of what is exported. The compiler holds the list to the schema. */
export const EXPORTS: {
  readonly template_tag: Readonly<Record<string, Export>>;
  readonly source_template: Exports<typeof sourceAttributes>;
  readonly connection_template: Exports<typeof connectionAttributes>;
  readonly workspace: Exports<typeof workspaceAttributes>;
} = {
  template_tag: {
    id: ID,
    name: { as: "`name`", why: "" },
    force_destroy: { as: null, why: ONLY_SAID },
    organization_id: { as: null, why: COMPUTED },
    created_at: { as: null, why: COMPUTED },
  },
  source_template: {
    id: ID,
    name: { as: "`name`", why: "Left as it is if Terraform cannot manage such a name." },
    actor_definition_id: { as: "`connector`", why: "" },
    original_source_template_id: { as: null, why: "Airbyte does not tell which template was copied." },
    partial_default_config: { as: "`defaults`", why: AT_DEFAULT },
    partial_default_secrets_wo: {
      as: "`secrets`, each a `SecretRef.variable`",
      why: "Airbyte does not show their values.",
    },
    partial_default_secrets_wo_version: SECRET_VERSION,
    secrets_fingerprint: FINGERPRINT,
    mode: { as: "`mode`", why: "Left out if it is `REPLICATION`." },
    customization: { as: "`customization`", why: AT_DEFAULT },
    propagate_to_existing_sources: { as: null, why: ONLY_SAID },
    replacement: { as: null, why: ONLY_SAID },
    let_go_retired: { as: null, why: ONLY_SAID },
    retired: { as: null, why: "Airbyte does not know which template replaced another." },
    tags: TAGS,
    deletion_protection: PROTECTION,
    icon: { as: null, why: COMPUTED },
    created_at: { as: null, why: COMPUTED },
  },
  connection_template: {
    id: ID,
    data_hosting_type: { as: "`destination`, or none where Airbyte hosts the data", why: "" },
    destination_name: { as: "`destination.name`", why: "" },
    destination_definition_id: { as: "`destination.connector`", why: "" },
    destination_config: { as: "`destination.config`", why: "" },
    destination_secrets_wo: {
      as: "`destination.secrets`, each a `SecretRef.variable`",
      why: "Airbyte does not show their values.",
    },
    destination_secrets_wo_version: SECRET_VERSION,
    secrets_fingerprint: FINGERPRINT,
    cron_expression: { as: "`cron`", why: "Left as it is if it is no Quartz expression." },
    non_breaking_changes_preference: { as: "`destination.onNewColumns`", why: AT_DEFAULT },
    sync_on_create: { as: "`destination.syncOnCreate`", why: AT_DEFAULT },
    tags: TAGS,
    deletion_protection: PROTECTION,
    icon: { as: null, why: COMPUTED },
    organization_id: { as: null, why: COMPUTED },
    created_at: { as: null, why: COMPUTED },
  },
  workspace: {
    id: ID,
    name: { as: "`name`", why: "" },
    region: { as: null, why: "Airbyte does not tell it." },
    status: { as: "`active`", why: "Left out if it is active." },
    cache_enabled: { as: "`cacheEnabled`", why: "Left out where the organization decides." },
    adopt_existing: { as: null, why: ONLY_SAID },
    deletion_protection: PROTECTION,
    organization_id: { as: null, why: COMPUTED },
    visibility: { as: null, why: COMPUTED },
    color: { as: null, why: COMPUTED },
    created_at: { as: null, why: COMPUTED },
  },
};
