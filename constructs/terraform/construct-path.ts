import type { IConstruct } from "constructs";

/** Path of a resource for the author of the program: the path of its construct, without `/Resource`. */
export function toConstructPath(resource: IConstruct): string {
  return resource.node.path.replace(/\/Resource$/, "").replace(/\/Default$/, "");
}
