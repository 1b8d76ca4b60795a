import { printableLine } from "../../output";
import { hasNull, isSettled, toPlainJson } from "./given";
import { toHash, type JsonObject } from "../schema/json";
import { overlay } from "../schema/overlay";
import { listMisplaced } from "../schema/places";
import { toTitle, toUnchecked, withoutRepetition, type Problem, type Scope } from "./problem";
import { matchesPath, toSettingPathText, type SettingPath, type SpecPath } from "./setting-path";
import { toSecretPaths } from "./settings";
import { readSpec } from "../schema/spec";
import { withinTime } from "./patterns/time-limit";
import { listProblems } from "../schema/walk";
import { toWholeCheck } from "./whole";

/** A connector's settings as a user gives them. */
export interface GivenSettings {
  /** The plain settings. */
  readonly config: unknown;
  /** The settings that are secret, in the same shape. */
  readonly secrets?: unknown;
  /** `partial`: what is required and not given is the customer's to fill in. */
  readonly mode: "partial" | "complete";
  /**
   * True for a value that is not known yet; called for every value, containers too.
   * @default nothing is unknown
   */
  readonly isUnknown?: (value: unknown) => boolean;
  /**
   * Names of the two objects where the user wrote them.
   * @default "config" and "secrets"
   */
  readonly names?: { readonly config: string; readonly secrets: string };
}

/** Judges settings by one connector's spec. */
export interface SpecChecker {
  readonly hash: string;
  /**
   * Finds problems of known values, at most one for each place. Values that the spec's schema accepts are no problems,
   * except for keys that it neither names nor permits, and secrets in the plain config.
   */
  check(given: GivenSettings): readonly Problem[];
}

/** Time limit for one check of a spec that contains itself. */
const LIMIT_MS = 1000;

const byHash = new Map<string, SpecChecker>();
const bySpec = new WeakMap<JsonObject, SpecChecker>();

/** The checker of a connector's `connectionSpecification`. Equal specs share one, and it compiles what it comes to need. */
export function compileSpec(spec: JsonObject): SpecChecker {
  let checker = bySpec.get(spec);
  if (!checker) {
    const hash = toHash(spec);
    checker = byHash.get(hash) ?? toChecker(spec, hash);
    byHash.set(hash, checker);
    bySpec.set(spec, checker);
  }
  return checker;
}

function toChecker(spec: JsonObject, hash: string): SpecChecker {
  const { root, recursive } = readSpec(spec);
  let secretPaths: readonly SpecPath[] | undefined;
  let findWholeProblem: ReturnType<typeof toWholeCheck> | undefined;
  let tired = false;

  return { hash, check: (given) => listInTime(given).map(toPrintable) };

  function listInTime(given: GivenSettings): readonly Problem[] {
    if (!recursive) return listAll(given);
    // Alternatives that contain themselves multiply with each level of the value.
    const found = tired ? null : withinTime(LIMIT_MS, () => listAll(given));
    if (found) return found.result;
    tired = true;
    return [toUnchecked([], "config", null, "the connector's spec contains itself, and following it takes too long")];
  }

  function listAll({
    config,
    secrets = null,
    mode,
    isUnknown = () => false,
    names = { config: "config", secrets: "secrets" },
  }: GivenSettings): readonly Problem[] {
    const secret = (secretPaths ??= toSecretPaths(root));
    const unchecked: Problem[] = [];
    const scope = {
      root,
      mode,
      names,
      isSecret: (path: SettingPath) => secret.some((one) => matchesPath(one, path)),
      noteUnchecked: (problem: Problem) => void unchecked.push(problem),
    };
    const { given, twice } = overlay(config, secrets, isUnknown);
    const problems = withoutRepetition([
      ...twice.map((path) => toGivenTwice(path, scope)),
      ...toMisplacedFirst(listMisplaced(given, scope), listProblems(given, scope)),
      ...unchecked,
    ]);
    const final = mode === "complete" && isSettled(given) && !hasNull(given);
    if (!final || unchecked.length > 0 || problems.some(({ severity }) => severity === "error")) return problems;
    // What only the whole can break, such as a value that fits two alternatives.
    findWholeProblem ??= toWholeCheck(root);
    const problem = findWholeProblem(toPlainJson(given));
    return problem ? [...problems, problem] : problems;
  }
}

/** A spec's texts are foreign: they are shown at plan and at synth. */
function toPrintable(problem: Problem): Problem {
  const { title, message, suggestion } = problem;
  return {
    ...problem,
    title: printableLine(title),
    message: printableLine(message),
    ...(suggestion !== undefined && { suggestion: printableLine(suggestion) }),
  };
}

/** A secret in the wrong place matters more than its value; an unknown key less than what it was meant for. */
function toMisplacedFirst(misplaced: readonly Problem[], wrong: readonly Problem[]): readonly Problem[] {
  const isSecret = ({ kind }: Problem): boolean => kind === "secret-in-config";
  return [...misplaced.filter(isSecret), ...wrong, ...misplaced.filter((problem) => !isSecret(problem))];
}

function toGivenTwice(path: SettingPath, { names, isSecret }: Pick<Scope, "names" | "isSecret">): Problem {
  const place = toSettingPathText(path);
  const remedy = isSecret(path) ? `It is a secret: keep it in ${names.secrets} only.` : "Give it in one of them.";
  return {
    path,
    in: "config",
    kind: "given-twice",
    severity: "error",
    title: toTitle(null, path),
    message: `${place} is given in ${names.config} and in ${names.secrets}. ${remedy}`,
  };
}
