import { option } from "../command";

/** Options that choose a catalog. */
export const ownerOptions = {
  definition: option.text("--definition <id|name>", "the catalog of a source connector, such as source-faker"),
  template: option.text("--template <id|name>", "the catalog of a source template"),
  source: option.text("--source <id>", "the catalog of one source"),
};

/** Values of these options. */
export type GivenOwner = { readonly [Name in keyof typeof ownerOptions]: string | null };
