import type { Path } from "../../../framework";
import { findMember, isList, isObject } from "./leaf";

/** A place inside a config: keys of objects and positions in lists. Plain JSON, and never secret. */
export type ConfigPath = readonly (string | number)[];

const PLAIN_KEY = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/** A path as a person writes it: `ssl_mode.client_key`, `hosts[0].password`, `headers["x.y"]`. */
export function toConfigPathText(path: ConfigPath): string {
  const text = path.map((step) => {
    if (typeof step === "number") return `[${step}]`;
    return PLAIN_KEY.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  return text.join("").replace(/^\./, "");
}

/** The value at a place of a config; undefined if there is no such place. */
export function valueAt(value: unknown, [step, ...rest]: ConfigPath): unknown {
  if (step === undefined) return value;
  if (typeof step === "number") return isList(value) ? valueAt(value[step], rest) : undefined;
  return isObject(value) ? valueAt(findMember(value, step), rest) : undefined;
}

/** Reads paths back from where they were stored as JSON. Whatever is not a list of paths gives none. */
export function toConfigPaths(stored: unknown): readonly ConfigPath[] {
  return isList(stored) ? stored.filter(isConfigPath) : [];
}

function isConfigPath(value: unknown): value is ConfigPath {
  return isList(value) && value.every((step) => typeof step === "string" || typeof step === "number");
}

/** Paths in a sentence, each in quotes. */
export function quotePaths(paths: readonly ConfigPath[]): string {
  return paths.map((path) => `"${toConfigPathText(path)}"`).join(", ");
}

export function distinctPaths(paths: readonly ConfigPath[]): readonly ConfigPath[] {
  return [...new Map(paths.map((path) => [toConfigPathText(path), path])).values()];
}

export function samePaths(these: readonly ConfigPath[], those: readonly ConfigPath[]): boolean {
  return these.map(toConfigPathText).join("\n") === those.map(toConfigPathText).join("\n");
}

/** A place in an attribute as a path of Terraform's. */
export function toPath(attribute: string, place: ConfigPath): Path {
  return [{ attribute }, ...place.map((step) => (typeof step === "number" ? { index: step } : { attribute: step }))];
}

/** A set of paths, walked along with a config. A path in it stands for its place and all that is inside. */
export class Places {
  private readonly children = new Map<string | number, Places>();
  private whole = false;

  /** Nowhere: what is inside a place that no path leads to. */
  private static readonly NONE = new Places();

  public static of(paths: readonly ConfigPath[] = []): Places {
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
  public has(path: ConfigPath): boolean {
    return path.reduce((place: Places, step) => place.at(step), this).covered;
  }

  private grow(step: string | number): Places {
    const child = this.children.get(step) ?? new Places();
    this.children.set(step, child);
    return child;
  }
}
