import { option } from "../command";

/** How every command names the catalog that it is about. */
export const ownerOptions = {
  definition: option.text("--definition <id|name>", "the catalog of a source connector, such as source-faker"),
  template: option.text("--template <id|name>", "the catalog of a source template"),
  source: option.text("--source <id>", "what one source has to offer"),
};

/** What was given for them. */
export type GivenOwner = { readonly [Name in keyof typeof ownerOptions]: string | null };
