import type { Given } from "./given";
import { findNearest } from "./nearest";
import { inside, toTitle, type Place, type Problem, type Scope } from "./problem";
import type { Schema } from "../schema/schema";
import {
  findDiscriminator,
  findSetting,
  isChosen,
  listViable,
  memberOf,
  type Branch,
  type Discriminator,
} from "./union";
import { toAlternatives, toChoice, toDemand, toQuote } from "./wording";

/** A union is wrong only if each of its alternatives is; then the one that was meant says why. */
export function listUnionProblems(
  schema: Schema,
  branches: readonly Branch[],
  given: Given,
  place: Place,
  scope: Scope,
): readonly Problem[] {
  const rejections = listViable(branches, given).map((branch) => ({
    branch,
    problems: scope.walk(branch.schema, given, place),
  }));
  if (rejections.some(({ problems }) => problems.length === 0)) return [];

  const chosen = rejections.filter(({ branch }) => isChosen(branch, given, "pins"));
  if (chosen.length === 1) return chosen[0]?.problems ?? [];
  const discriminator = findDiscriminator(branches);
  const told = discriminator && memberOf(given, discriminator.key);
  if (discriminator && chosen.length === 0 && told?.kind === "scalar" && told.value !== null)
    return [toNoAlternative(discriminator, told, branches, place, scope)];

  const agreed = listAgreed(rejections.map(({ problems }) => problems));
  const missing = agreed.find(({ kind, path }) => kind === "required" && path.at(-1) === discriminator?.key);
  if (discriminator && missing)
    return [{ ...missing, message: `${missing.title} is required: one of ${toChoice(discriminator.values)}.` }];
  if (branches.every(({ schema }) => !schema.properties && !schema.required))
    return [toNoFit(schema, branches, given, place)];
  if (agreed.length > 0) return agreed;
  if (told?.kind === "unknown") return [toNoFit(schema, branches, given, place)];

  const hinted = rejections.filter(({ branch }) => isChosen(branch, given, "hints"));
  const [nearest, next] = (hinted.length > 0 ? hinted : rejections)
    .map((rejection) => ({ ...rejection, distance: toDistance(rejection.branch, rejection.problems, given) }))
    .toSorted((a, b) => a.distance - b.distance);
  // Two that are as near leave open which was meant.
  return nearest && nearest.distance !== next?.distance ? nearest.problems : [toNoFit(schema, branches, given, place)];
}

/** Problems that all alternatives report. */
function listAgreed([first = [], ...others]: readonly (readonly Problem[])[]): readonly Problem[] {
  const toKey = ({ path, kind }: Problem): string => JSON.stringify([path, kind]);
  return first.filter((problem) => others.every((list) => list.some((other) => toKey(other) === toKey(problem))));
}

/** Distance of a value from an alternative: its problems, and the keys that the alternative does not know. */
function toDistance({ schema }: Branch, problems: readonly Problem[], given: Given): number {
  const keys = given.kind === "object" ? [...given.members.keys()] : [];
  return problems.length + keys.filter((key) => !Object.hasOwn(schema.properties ?? {}, key)).length;
}

function toNoAlternative(
  { key, values }: Discriminator,
  told: Given & { readonly kind: "scalar" },
  branches: readonly Branch[],
  place: Place,
  scope: Scope,
): Problem {
  const { path } = inside(place, key);
  const title = toTitle(findSetting(branches, key, scope.root), path);
  const hidden = told.origin === "secrets" || scope.isSecret(path);
  const nearest =
    hidden || typeof told.value !== "string"
      ? null
      : findNearest(
          told.value,
          values.filter((value) => typeof value === "string"),
        );
  const kind = typeof told.value === typeof values[0] ? "value" : "type";
  return {
    path,
    in: told.origin,
    kind,
    severity: "error",
    title,
    message: `${title} must be one of ${toChoice(values)}${hidden ? "" : `, not ${toQuote(told.value)}`}.${nearest === null ? "" : ` Did you mean ${toQuote(nearest)}?`}`,
    ...(nearest !== null && { suggestion: JSON.stringify(nearest) }),
  };
}

function toNoFit(schema: Schema, branches: readonly Branch[], given: Given, { path }: Place): Problem {
  const title = toTitle(schema, path);
  const wanted = toAlternatives(branches.map((branch) => toDemand(branch.schema)));
  return {
    path,
    in: given.origin,
    kind: "alternative",
    severity: "error",
    title,
    message: `${title} must be one of: ${wanted}.`,
  };
}
