import type { Given, Origin } from "./given";
import type { SettingPath } from "./setting-path";
import type { Schema } from "../schema/schema";

export type ProblemKind =
  | "type"
  | "value"
  | "bounds"
  | "length"
  | "pattern"
  | "format"
  | "required"
  | "unknown-key"
  | "alternative"
  | "secret-in-config"
  | "given-twice"
  | "unchecked"
  | "other";

/** Problem with one setting. Neither message nor suggestion ever holds a secret. */
export interface Problem {
  readonly path: SettingPath;
  /** The object to point at: the one that gave the value, or should have. */
  readonly in: Origin;
  readonly kind: ProblemKind;
  /** A warning is for what the connector takes, and ignores, and for what could not be checked. */
  readonly severity: "error" | "warning";
  /** The setting's title in the spec, as customers read it, or its key if it has none. */
  readonly title: string;
  /** One or two sentences, without the path. */
  readonly message: string;
  /** The value, key or attribute that was probably meant. */
  readonly suggestion?: string;
}

/** Position of a check. */
export interface Place {
  readonly path: SettingPath;
  /** Nobody can complete this object later: in a list, or where settings have to be complete. */
  readonly final: boolean;
}

/** Context of a whole check. */
export interface Scope {
  readonly root: Schema;
  readonly mode: "partial" | "complete";
  readonly names: { readonly config: string; readonly secrets: string };
  /** True if the spec marks this place as secret, in any of its alternatives. */
  readonly isSecret: (path: SettingPath) => boolean;
  /** Finds problems that a value has whatever its unknown parts will be. */
  readonly walk: (schema: Schema, given: Given, place: Place) => readonly Problem[];
  /** Records a value that could not be checked; it counts neither for an alternative nor against it. */
  readonly noteUnchecked: (problem: Problem) => void;
}

/** The place of one member or element. Lists are replaced as a whole, so nobody completes their elements. */
export function inside({ path, final }: Place, step: string | number): Place {
  return { path: [...path, step], final: final || typeof step === "number" };
}

/** The name of a setting as customers read it. */
export function toTitle(schema: Schema | null | undefined, path: SettingPath): string {
  const title = schema?.title ?? schema?.allOf?.find((part) => part.title !== undefined)?.title;
  return title?.trim() || path.findLast((step) => typeof step === "string") || "The configuration";
}

/** A value that takes too long to judge. */
export function toUnchecked(path: SettingPath, origin: Origin, schema: Schema | null, reason: string): Problem {
  const title = toTitle(schema, path);
  return {
    path,
    in: origin,
    kind: "unchecked",
    severity: "warning",
    title,
    message: `${title} was not checked: ${reason}.`,
  };
}

/** One problem a place, the first one: the others would go with it, or can wait. */
export function withoutRepetition(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map<string, Problem>();
  for (const problem of problems) {
    const key = JSON.stringify(problem.path);
    if (!seen.has(key)) seen.set(key, problem);
  }
  return [...seen.values()];
}
