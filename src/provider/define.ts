import type { Airbyte } from "../api";
import type { Attributes, DataSource, Resource } from "../framework";

/** What our resources are given as `api`: the client, and what the plans of this run agreed on. */
export interface Embedded extends Airbyte {
  /** Tags that a plan of this run renames, by their name of today. */
  readonly plannedRenames: Map<string, string>;
}

/** A resource on our client. Its type parameter is inferred from its attributes. */
export function defineResource<const A extends Attributes>(
  resource: Resource<A, Embedded>,
): Resource<Attributes, Embedded> {
  // The engine calls each resource with values of its own attributes only, so forgetting which they are is safe.
  return resource as unknown as Resource<Attributes, Embedded>;
}

/** A data source on our client. */
export function defineDataSource<const A extends Attributes>(
  dataSource: DataSource<A, Embedded>,
): DataSource<Attributes, Embedded> {
  // As above.
  return dataSource;
}
