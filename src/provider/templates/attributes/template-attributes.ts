import { attr } from "../../../framework";
import { tagName } from "../../../rules";

/** Attributes of both kinds of template. */
export const templateAttributes = {
  id: attr.string.computed({ description: "ID of the template.", movedBy: [] }),
  tags: attr.stringSet.optionalComputed({
    description:
      "Names of the tags that decide who is offered the template. Exactly these are attached, and `[]` removes all. If it is not set, tags are left as they are, and bindings may add some.",
    each: tagName,
  }),
  deletion_protection: attr.bool.optional({
    description:
      "Whether Terraform refuses to destroy or replace the template. Defaults to the provider's `deletion_protection`.",
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
