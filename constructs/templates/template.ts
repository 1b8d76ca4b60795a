import type { Tags } from "../tags/tag";

/** A template that can be offered: one of this program, or one that exists. */
export interface ITemplate {
  readonly templateId: string;
  /** Offers the template to every customer whose widget token selects one of the tags. */
  offerTo(...tags: Tags): this;
}
