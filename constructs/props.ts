import type { TerraformProvider } from "cdktf";
import type { Tags } from "./tags/tag";
import type { Expression } from "./terraform/expressions";
import type { RenamedFrom } from "./terraform/renames";

/** Props of every construct that makes resources. */
export interface ResourceProps {
  /**
   * Earlier id or path of the construct: its resources are moved to their new addresses, and kept. See `RenamedFrom`.
   * @default the construct has had no other name
   */
  readonly renamedFrom?: RenamedFrom;
  /**
   * The provider, and with it the organization.
   * @default that of the catalog above, or the stack's own provider
   */
  readonly provider?: TerraformProvider;
}

/** Props of both kinds of template. */
export interface TemplateProps extends ResourceProps {
  /**
   * Exactly the tags that the template carries, together with those of `offerTo` and of catalogs above.
   * @default tags are left as they are, unless the template is offered or in a catalog with tags
   */
  readonly tags?: Expression<Tags>;
  /**
   * States that the template carries no tags on purpose: only widget tokens that select no tags at all offer it.
   * @default false
   */
  readonly offeredToNobody?: boolean;
  /**
   * Refuses to destroy or replace the template.
   * @default that of the catalog above, or the provider's own default
   */
  readonly deletionProtection?: Expression<boolean>;
}

/** Props of everything that has settings with secrets among them. */
export interface SecretProps<Secrets extends object> {
  /**
   * Secret settings, in the same shape as the plain ones: merged into them for each request, and stored nowhere. Give them
   * by `SecretRef`: a secret that is written out can be read in the synthesized program, and stops the synth.
   * @default none
   */
  readonly secrets?: Expression<Secrets>;
  /**
   * A number that you raise to have new secrets sent. While it is set, secrets are not compared.
   * @default changes are detected by a fingerprint
   */
  readonly secretsVersion?: Expression<number>;
}
