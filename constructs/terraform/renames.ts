import { TerraformElement, TerraformResource, TerraformStack } from "cdktf";
import { Construct, type IConstruct } from "constructs";
import { toConstructPath } from "./construct-path";
import { requireWritten } from "./expressions";

/**
 * What a construct was called before, so that what it made is moved and not made anew: its old id, or its old path from
 * the stack, which has a slash (`/Crm`, `Shop/Crm`). When there were several, all of them, the oldest first.
 */
export type RenamedFrom = string | readonly string[];

type Path = readonly string[];

const renames = new WeakMap<IConstruct, readonly string[]>();
const moves = new WeakMap<TerraformStack, Moves>();

/** Remembers what a construct was called. At synthesis everything beneath it is moved. */
export function recordRename(construct: IConstruct, renamedFrom: RenamedFrom | undefined): void {
  requireWritten(construct.node.path, { renamedFrom });
  const names = typeof renamedFrom === "string" ? [renamedFrom] : (renamedFrom ?? []);
  if (names.length === 0) return;
  renames.set(construct, names);
  const stack = TerraformStack.of(construct);
  if (!moves.has(stack)) moves.set(stack, new Moves(stack, "RenamedFrom"));
}

/** The logical ids that something at this place in the stack has had: the oldest first, its present one last. */
export function listLogicalIds(construct: IConstruct): readonly string[] {
  const stack = TerraformStack.of(construct);
  const paths = listPaths(construct, stack);
  const ids = paths.map((path, index) =>
    index < paths.length - 1 ? toLogicalId(stack, path) : stack.getLogicalId(construct.node),
  );
  return [...new Set(ids)];
}

/** Every way to call it: each name it had, beneath each name that its scope had. */
function listPaths(construct: IConstruct, stack: TerraformStack): readonly Path[] {
  const { scope, id } = construct.node;
  const above = scope === undefined || scope === stack ? [[]] : listPaths(scope, stack);
  const names = [...(renames.get(construct) ?? []), id];
  return names.flatMap((name) =>
    name.includes("/") ? [name.split("/").filter((step) => step !== "")] : above.map((path) => [...path, name]),
  );
}

/** Asks the stack, which may name things in a way of its own. For that there has to be something at the path. */
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
    this.node.addValidation({ validate: () => this.problems() });
  }

  public override toTerraform(): object {
    return { moved: this.list().map(({ from, to }) => ({ from, to })) };
  }

  public override toHclTerraform(): object {
    const reference = (value: string) => ({ value, isBlock: false, type: "simple", storageClassType: "reference" });
    return { moved: this.list().map(({ from, to }) => ({ from: reference(from), to: reference(to) })) };
  }

  /** One after another, from the oldest address to the present one: Terraform takes only one move to each address. */
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
        ? `"${toConstructPath(resource)}" was renamed from what "${toConstructPath(other)}" is called now: take that name out of renamedFrom, or call the other one differently.`
        : [];
    });
  }
}
