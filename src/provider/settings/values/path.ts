import { toSettingPathText, type SettingPath } from "../../../specs/check/setting-path";
import { findMember, isList, isObject } from "./leaf";

/** The value at a place of a config; undefined if there is no such place. */
export function valueAt(value: unknown, [step, ...rest]: SettingPath): unknown {
  if (step === undefined) return value;
  if (typeof step === "number") return isList(value) ? valueAt(value[step], rest) : undefined;
  return isObject(value) ? valueAt(findMember(value, step), rest) : undefined;
}

/** Reads paths back from where they were stored as JSON. Whatever is not a list of paths gives none. */
export function toSettingPaths(stored: unknown): readonly SettingPath[] {
  return isList(stored) ? stored.filter(isSettingPath) : [];
}

function isSettingPath(value: unknown): value is SettingPath {
  return isList(value) && value.every((step) => typeof step === "string" || typeof step === "number");
}

/** Paths in a sentence, each in quotes. */
export function quotePaths(paths: readonly SettingPath[]): string {
  return paths.map((path) => `"${toSettingPathText(path)}"`).join(", ");
}

export function distinctPaths(paths: readonly SettingPath[]): readonly SettingPath[] {
  return [...new Map(paths.map((path) => [toSettingPathText(path), path])).values()];
}

export function samePaths(these: readonly SettingPath[], those: readonly SettingPath[]): boolean {
  return these.map(toSettingPathText).join("\n") === those.map(toSettingPathText).join("\n");
}

/** A set of paths, walked along with a config. A path in it stands for its place and all that is inside. */
export class Places {
  private readonly children = new Map<string | number, Places>();
  private whole = false;

  /** Nowhere: what is inside a place that no path leads to. */
  private static readonly NONE = new Places();

  public static of(paths: readonly SettingPath[] = []): Places {
    const root = new Places();
    for (const path of paths) {
      let place: Places = root;
      for (const step of path) place = place.grow(step);
      place.whole = true;
    }
    return root;
  }

  /** This very place is in the set. */
  public get covered(): boolean {
    return this.whole;
  }

  /** Neither this place nor anything inside it is in the set. */
  public get untouched(): boolean {
    return !this.whole && this.children.size === 0;
  }

  public at(step: string | number): Places {
    return this.whole ? this : (this.children.get(step) ?? Places.NONE);
  }

  /** The place is in the set. */
  public has(path: SettingPath): boolean {
    return path.reduce((place: Places, step) => place.at(step), this).covered;
  }

  private grow(step: string | number): Places {
    const child = this.children.get(step) ?? new Places();
    this.children.set(step, child);
    return child;
  }
}
