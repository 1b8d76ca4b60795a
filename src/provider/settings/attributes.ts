import { attr, type Attribute, type Config } from "../../framework";

const SECRETS =
  "Terraform hands it over without storing it: it is in no state and no plan. Needs Terraform 1.11 or newer.";

/** Attributes beside the settings themselves, by the name of the write-only one. */
type SecretAttributes<S extends string> = Readonly<
  Record<S, Attribute<Config, "writeOnly", never>> &
    Record<`${S}_version`, Attribute<number, "optional", never>> &
    Record<"secrets_fingerprint", Attribute<string | null, "computed", S | `${S}_version`>>
>;

/** The write-only secrets of a connector, and what makes a change of them visible. */
export function secretAttributes<const S extends string>({
  config,
  secrets,
}: {
  readonly config: string;
  readonly secrets: S;
}): SecretAttributes<S> {
  const attributes = {
    [secrets]: attr.config.writeOnly({
      description: `Secret settings of the connector, in the shape of \`${config}\`: both are merged when they are sent. ${SECRETS}`,
    }),
    [`${secrets}_version`]: attr.number.optional({
      description: `A number to raise when new secrets are to be sent. While it is set, \`${secrets}\` is not compared: pin it where the secrets come from an ephemeral that differs each time.`,
    }),
    secrets_fingerprint: attr.string.computed({
      description: `A salted, stretched hash of \`${secrets}\`, by which a change of the secrets is seen. Null without secrets, and while the version decides.`,
      movedBy: [secrets, `${secrets}_version`],
      nullable: true,
    }),
  };
  // TypeScript widens keys that are computed from a type parameter.
  return attributes as unknown as SecretAttributes<S>;
}
