import { Annotations, TerraformStack } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { addCheck } from "../foundation/stack-notes";
import { toCatalogIndex, type CatalogIndex } from "./catalog-index";
import { findConnectorProblems } from "./connectors";
import { findNameClashes, findStackClashes } from "./name-clashes";
import { findCrowdedMinutes, findFrequentSchedules } from "./schedule-limits";
import { listUnoffered } from "./unoffered";
import { findTagProblems } from "./tag-problems";

/** Checked stacks of each app, in order of creation. */
const stacksByApp = new WeakMap<IConstruct, Map<TerraformStack, StackCheck>>();

/** Ensures that the stack of `scope` is checked once as a whole, for problems that no single construct can see. */
export function ensureStackCheck(scope: Construct): void {
  const stack = TerraformStack.of(scope);
  const checks = stacksByApp.get(stack.node.root) ?? new Map<TerraformStack, StackCheck>();
  stacksByApp.set(stack.node.root, checks);
  if (!checks.has(stack)) checks.set(stack, new StackCheck(stack, checks));
}

class StackCheck {
  private indexed: CatalogIndex | undefined;

  public constructor(
    private readonly stack: TerraformStack,
    private readonly all: ReadonlyMap<TerraformStack, StackCheck>,
  ) {
    addCheck(stack, () => this.problems());
  }

  private problems(): string[] {
    const index = toCatalogIndex(this.stack);
    this.indexed = index;
    const before = this.before();
    const across = findStackClashes(index, before);
    for (const warning of [...across.warnings, ...findCrowdedMinutes(index, before)])
      Annotations.of(this.stack).addWarning(warning);
    for (const { resource, warning } of listUnoffered(index)) Annotations.of(resource).addWarning(warning);
    return [
      ...findNameClashes(index),
      ...findTagProblems(index),
      ...findConnectorProblems(index),
      ...findFrequentSchedules(index),
      ...across.problems,
    ];
  }

  /** Stacks created before this one: of two that clash, the second reports it. */
  private before(): readonly CatalogIndex[] {
    const stacks = [...this.all.keys()];
    return stacks.slice(0, stacks.indexOf(this.stack)).flatMap((stack) => this.all.get(stack)?.index() ?? []);
  }

  private index(): CatalogIndex {
    return (this.indexed ??= toCatalogIndex(this.stack));
  }
}
