import { attr } from "../../framework";
import { tagName } from "../../rules";

/** What both kinds of template have. */
export const templateAttributes = {
  id: attr.string.computed({ description: "ID of the template.", movedBy: [] }),
  tags: attr.stringSet.optionalComputed({
    description:
      "Names of the tags that decide who is offered the template. Exactly these are attached; `[]` removes all; without the attribute, tags are left as they are, and bindings may add some.",
    each: tagName,
  }),
  deletion_protection: attr.bool.optional({
    description:
      "Whether Terraform refuses to destroy or replace the template. The provider's `deletion_protection` when not set.",
  }),
  created_at: attr.string.computed({
    description: "When the template was created, as an RFC 3339 timestamp.",
    movedBy: [],
    nullable: true,
  }),
};

/** The icon of a template. `connector` names the attributes that decide which connector it is. */
export function connectorIcon<const By extends string>(connector: readonly By[]) {
  return attr.string.computed({ description: "URL of the connector's icon.", movedBy: connector, nullable: true });
}

const SECRETS =
  "Terraform hands it over without storing it: it is in no state and no plan. Needs Terraform 1.11 or newer.";

/** The write-only secrets of a connector, and what makes a change of them visible. `config` is the attribute beside them. */
export function secretAttributes<const S extends string>(config: string, secrets: S) {
  return {
    secrets: attr.config.writeOnly({
      description: `Secret settings of the connector, in the shape of \`${config}\`: both are merged when they are sent. ${SECRETS}`,
    }),
    version: attr.number.optional({
      description: `A number to raise when new secrets are to be sent. While it is set, \`${secrets}\` is not compared: pin it where the secrets come from an ephemeral that differs each time.`,
    }),
    fingerprint: attr.string.computed({
      description: `A salted, stretched hash of \`${secrets}\`, by which a change of the secrets is seen. Null without secrets, and while the version decides.`,
      movedBy: [secrets, `${secrets}_version`],
      nullable: true,
    }),
  };
}
