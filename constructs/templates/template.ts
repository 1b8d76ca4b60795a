import type { Tags } from "../tags/tag";

/** A template of this program, or one that exists: what can be offered. */
export interface ITemplate {
  readonly templateId: string;
  /** Offers it to every customer whose widget token selects one of the tags. */
  offerTo(...tags: Tags): this;
}
