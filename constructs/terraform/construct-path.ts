import type { IConstruct } from "constructs";

/** The path by which a program knows a resource: that of the construct which it is the `Resource` of. */
export function toConstructPath(resource: IConstruct): string {
  return resource.node.path.replace(/\/Resource$/, "").replace(/\/Default$/, "");
}
