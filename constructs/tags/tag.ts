import type { Expression } from "../terraform/expressions";

/** A tag of this program, or one that exists: a `TemplateTag`, or a `Tier`, which stands for its tag. */
export interface ITemplateTag {
  /** Name of the tag. Resources that refer to it are created after the tag. */
  readonly name: string;
}

/** A tag by construct, which Terraform then creates first, or by name. */
export type Tag = Expression<ITemplateTag | string>;

/** Some tags. An element may also stand for a list that is known only at plan, as spreading a token of one leaves it. */
export type Tags = readonly Tag[];
