import type {
  Action,
  ActionAttributes,
  Attributes,
  DataSource,
  EphemeralResource,
  PlainAttributes,
  Resource,
  WithMovers,
} from "../framework";
import type { Embedded } from "./embedded";
import { observed } from "./names/observed";

/** A resource on our client. Its type parameter is inferred from its attributes. */
export function defineResource<const A extends Attributes, const L extends Attributes = Attributes>(
  resource: Resource<A, Embedded, L> & { readonly attributes: WithMovers<A> },
): Resource<Attributes, Embedded> {
  // The engine calls each resource with values of its own attributes only, so forgetting which they are is safe.
  return observed(resource as unknown as Resource<Attributes, Embedded>);
}

/** A data source on our client. */
export function defineDataSource<const A extends Attributes>(
  dataSource: DataSource<A, Embedded>,
): DataSource<Attributes, Embedded> {
  // As above.
  return dataSource;
}

/** An ephemeral resource on our client. */
export function defineEphemeral<const A extends PlainAttributes>(
  ephemeral: EphemeralResource<A, Embedded>,
): EphemeralResource<PlainAttributes, Embedded> {
  // As above.
  return ephemeral;
}

/** An action on our client. */
export function defineAction<const A extends ActionAttributes>(
  action: Action<A, Embedded>,
): Action<ActionAttributes, Embedded> {
  // As above.
  return action;
}
