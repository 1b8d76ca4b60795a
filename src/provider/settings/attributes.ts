import { attr, type Attribute, type Config } from "../../framework";

const SECRETS = "Terraform passes them on without storing them in state or plan. Requires Terraform 1.11 or newer.";

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
      description: `Secret settings of the connector, with the same structure as \`${config}\`. Both are merged before they are sent to Airbyte. ${SECRETS}`,
    }),
    [`${secrets}_version`]: attr.number.optional({
      description: `Version of the secrets: raise it to send them again. While it is set, changes of \`${secrets}\` alone are ignored. Set it if the secrets come from an ephemeral resource whose value differs on every run.`,
    }),
    secrets_fingerprint: attr.string.computed({
      description: `Salted, stretched hash of \`${secrets}\`, used to detect changes of the secrets. Null if there are no secrets, or if their version is set.`,
      movedBy: [secrets, `${secrets}_version`],
      nullable: true,
    }),
  };
  // TypeScript widens keys that are computed from a type parameter.
  return attributes as unknown as SecretAttributes<S>;
}
