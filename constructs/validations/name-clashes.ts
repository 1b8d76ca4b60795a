import { toConstructPath } from "../terraform/construct-path";
import { hasImport } from "../terraform/imports";
import type { CatalogIndex, Named } from "./catalog-index";
import { areFromEnvironment, isSameOrganization } from "./organization";

const REMEDY: Readonly<Record<Named["kind"], string>> = {
  tag: "make it once, and pass that construct on.",
  "source template": "give one of them another name.",
  destination: "give one of them another destination.name.",
};

/** Objects of one stack with the same name in the same organization. */
export function findNameClashes(index: CatalogIndex): string[] {
  const seen = new Map<string, Named[]>();
  return listNamed(index).flatMap((named) => {
    const before = take(seen, named);
    const other = before.find(
      (each) => isSameOrganization(each.organization, named.organization) && !(isImported(each) && isImported(named)),
    );
    return other
      ? `"${toConstructPath(named.resource)}" makes the ${named.kind} "${named.name ?? ""}", and so does "${toConstructPath(other.resource)}": ${REMEDY[named.kind]}`
      : [];
  });
}

/** True for an object that exists already: names that Airbyte has given twice are no mistake of the program. */
function isImported({ resource }: Named): boolean {
  return hasImport(resource);
}

/** Objects that another stack makes as well: a problem where it is surely the same organization, or else a warning. */
export function findStackClashes(
  index: CatalogIndex,
  others: readonly CatalogIndex[],
): { readonly problems: string[]; readonly warnings: string[] } {
  const own = new Map<string, Named[]>();
  for (const named of others.length > 0 ? listNamed(index) : []) take(own, named);
  const found = others.map((other) => {
    const pairs = listNamed(other).flatMap((named) =>
      (own.get(toKey(named)) ?? []).map((mine) => [mine, named] as const),
    );
    const same = pairs.filter(([mine, named]) => isSameOrganization(mine.organization, named.organization));
    const perhaps = pairs.filter(([mine, named]) => areFromEnvironment(mine.organization, named.organization));
    const stacks = `"${other.stack.node.path}" and "${index.stack.node.path}"`;
    return {
      problems: describe(same).map(
        (what) =>
          `${stacks} make ${what} in the same organization: let one stack make it, or give each an organization.`,
      ),
      warnings: describe(perhaps).map(
        (what) =>
          `${stacks} both make ${what}, in the organization of the environment. Give each stack a provider with its organizationId, or make sure that they are deployed to two organizations.`,
      ),
    };
  });
  return { problems: found.flatMap(({ problems }) => problems), warnings: found.flatMap(({ warnings }) => warnings) };
}

function describe(pairs: readonly (readonly [Named, Named])[]): string[] {
  const [first] = pairs[0] ?? [];
  if (!first) return [];
  const more = pairs.length - 1;
  return [`the ${first.kind} "${first.name ?? ""}"${more > 0 ? ` and ${more} more` : ""}`];
}

function listNamed({ tags, templates }: CatalogIndex): readonly Named[] {
  return [...tags.values(), ...templates].filter(({ name }) => name !== null);
}

function take(seen: Map<string, Named[]>, named: Named): readonly Named[] {
  const key = toKey(named);
  const before = seen.get(key);
  if (before === undefined) seen.set(key, [named]);
  else before.push(named);
  return before?.slice(0, -1) ?? [];
}

function toKey({ kind, name }: Named): string {
  return `${kind} ${name ?? ""}`;
}
