/** A place inside a connector's settings: keys of objects and positions in lists. */
export type SettingPath = readonly (string | number)[];

/** A place in a spec: keys of objects, and `*` for any element of a list or any key that the spec does not name. */
export type SpecPath = readonly string[];

const PLAIN_KEY = /^[\p{L}_*][\p{L}\p{N}_-]*$/u;

/** A path as a person writes it: `ssl_mode.client_key`, `hosts[0].password`, `streams.*.name`. */
export function toSettingPathText(path: SettingPath): string {
  const text = path.map((step) => {
    if (typeof step === "number") return `[${step}]`;
    return PLAIN_KEY.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  return text.join("").replace(/^\./, "");
}

/** True if a spec's path matches a place in settings. */
export function matchesPath(pattern: SpecPath, path: SettingPath): boolean {
  return pattern.length === path.length && pattern.every((step, index) => step === "*" || step === path[index]);
}
