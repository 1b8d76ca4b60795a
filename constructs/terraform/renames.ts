import { TerraformElement, TerraformResource, TerraformStack } from "cdktf";
import { Construct, type IConstruct } from "constructs";
import { addCheck } from "../foundation/stack-notes";
import { toConstructPath } from "./construct-path";
import { requireWritten } from "./expressions";

/**
 * Earlier names of a construct, so that its resources are moved instead of created anew: an old id, or an old path from the
 * stack, which has a slash (`/Crm`, `Shop/Crm`). Several names are given from the oldest to the latest.
 */
export type RenamedFrom = string | readonly string[];

type Path = readonly string[];

const renames = new WeakMap<IConstruct, readonly string[]>();
const moves = new WeakMap<TerraformStack, Moves>();

/** Records the earlier names of a construct. At synthesis everything beneath it is moved. */
export function recordRename(construct: IConstruct, renamedFrom: RenamedFrom | undefined): void {
  requireWritten(construct.node.path, { renamedFrom });
  const names = typeof renamedFrom === "string" ? [renamedFrom] : (renamedFrom ?? []);
  if (names.length === 0) return;
  renames.set(construct, names);
  const stack = TerraformStack.of(construct);
  if (!moves.has(stack)) moves.set(stack, new Moves(stack, "RenamedFrom"));
}

/** Logical ids that the construct has had in its stack: the oldest first, the present one last. */
export function listLogicalIds(construct: IConstruct): readonly string[] {
  const stack = TerraformStack.of(construct);
  const paths = listPaths(construct, stack);
  const ids = paths.map((path, index) =>
    index < paths.length - 1 ? toLogicalId(stack, path) : stack.getLogicalId(construct.node),
  );
  return [...new Set(ids)];
}

/** Every path it has had: each of its names, beneath each path of its scope. */
function listPaths(construct: IConstruct, stack: TerraformStack): readonly Path[] {
  const { scope, id } = construct.node;
  const above = scope === undefined || scope === stack ? [[]] : listPaths(scope, stack);
  const names = [...(renames.get(construct) ?? []), id];
  return names.flatMap((name) =>
    name.includes("/") ? [name.split("/").filter((step) => step !== "")] : above.map((path) => [...path, name]),
  );
}

/** Asks the stack, which may override the naming. That needs a construct at the path. */
function toLogicalId(stack: TerraformStack, path: Path): string {
  let at: IConstruct = stack;
  let added: IConstruct | undefined;
  for (const id of path) {
    const child: IConstruct = at.node.tryFindChild(id) ?? new Placeholder(at, id);
    if (child instanceof Placeholder) added ??= child;
    at = child;
  }
  added?.node.scope?.node.tryRemoveChild(added.node.id);
  return stack.getLogicalId(at.node);
}

class Placeholder extends Construct {
  public constructor(scope: IConstruct, id: string) {
    super(scope, id);
  }
}

interface Move {
  readonly resource: TerraformResource;
  readonly from: string;
  readonly to: string;
}

/** The `moved` blocks of a stack. */
class Moves extends TerraformElement {
  private readonly stack: TerraformStack;

  public constructor(stack: TerraformStack, id: string) {
    super(stack, id);
    this.stack = stack;
    addCheck(this, () => this.problems());
  }

  public override toTerraform(): object {
    return { moved: this.list().map(({ from, to }) => ({ from, to })) };
  }

  public override toHclTerraform(): object {
    const reference = (value: string) => ({ value, isBlock: false, type: "simple", storageClassType: "reference" });
    return { moved: this.list().map(({ from, to }) => ({ from: reference(from), to: reference(to) })) };
  }

  /** Moves from each address to the next, the oldest first: Terraform accepts only one move to each address. */
  private list(): readonly Move[] {
    return this.resources().flatMap((resource) => {
      const ids = listLogicalIds(resource);
      // A name that was set by hand does not change with the path.
      if (ids.at(-1) !== resource.friendlyUniqueId) return [];
      const addresses = ids.map((id) => `${resource.terraformResourceType}.${id}`);
      return addresses.slice(1).map((to, index) => ({ resource, from: addresses[index] ?? to, to }));
    });
  }

  private resources(): readonly TerraformResource[] {
    return this.stack.node
      .findAll()
      .filter((node) => TerraformResource.isTerraformResource(node))
      .filter((node) => TerraformStack.of(node) === this.stack);
  }

  private problems(): string[] {
    const present = new Map(
      this.resources().map((resource) => [`${resource.terraformResourceType}.${resource.friendlyUniqueId}`, resource]),
    );
    return this.list().flatMap(({ resource, from }) => {
      const other = present.get(from);
      return other
        ? `"${toConstructPath(resource)}" was renamed from the present name of "${toConstructPath(other)}": remove that name from renamedFrom, or rename the other one.`
        : [];
    });
  }
}
