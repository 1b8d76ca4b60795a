import type { Airbyte, Clock } from "../api";
import type { ConnectorSpecs } from "./connectors/connector-specs";
import type { Journal } from "./creation/created-objects";
import type { Names } from "./names/names";

/** The `api` of our resources: the client, the provider's own settings, and the state of this run. */
export interface Embedded extends Airbyte {
  readonly settings: {
    /** True if templates that say nothing themselves are protected. */
    readonly deletionProtection: boolean;
    /** `fast` reads source templates from the list while their `updated_at` stands still. */
    readonly refresh: "full" | "fast";
    /** True if one run may destroy an object and create another of its name. */
    readonly allowRecreation: boolean;
    /** Null without a lock of connector specs: then settings are not checked against any. */
    readonly specs: ConnectorSpecs | null;
  };
  /** The features of this server, of those in which servers differ. */
  readonly offers: {
    /** True if the organization has template tags, or can have some. */
    readonly tags: boolean;
  };
  /** State that plans and applies of this run share. */
  readonly run: {
    readonly clock: Clock;
    /** Tags that are renamed, by their name of today. */
    readonly renames: Map<string, string>;
    /** IDs of templates whose own `tags` decide all of their tags. */
    readonly tagged: Set<string>;
    readonly names: Names;
    /** Objects that were created and that Terraform may not have stored yet. */
    readonly journal: Journal;
  };
}
