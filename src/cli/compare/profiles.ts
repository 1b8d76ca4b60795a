import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as z from "zod";
import { attributes } from "../../provider/configuration";
import { toVariable } from "../../provider/variable";
import { UserError } from "../../installation/user-error";
import type { Terminal } from "../terminal";
import { PROFILES_FILE } from "./profiles-file";

type Name = keyof typeof attributes;
type Env = Terminal["env"];

/** Settings that belong together: credentials of a side are not mixed with those of the environment. */
const CREDENTIALS = ["client_id", "client_secret", "access_token"] as const;

const reference = z.strictObject({ env: z.string().regex(/^\w+$/) });
const setting = z.union([z.string(), z.number(), z.boolean(), reference]);
const File = z.looseObject({ profiles: z.record(z.string(), z.record(z.string(), setting)) });

/** Settings of the provider by name, each a value or the name of a variable that holds it. */
export type Profile = Readonly<Record<string, z.infer<typeof setting>>>;

/**
 * Reads the profiles of a file; none if the usual file is not there.
 * @throws UserError for a file that is none, or that has credentials in it
 */
export function readProfiles(named: string | null, { cwd }: Pick<Terminal, "cwd">): Readonly<Record<string, Profile>> {
  const file = named ?? PROFILES_FILE;
  const path = resolve(cwd, file);
  if (named === null && !existsSync(path)) return {};
  const { profiles } = parse(file, path);
  for (const [profile, settings] of Object.entries(profiles)) check(file, profile, settings);
  return profiles;
}

function parse(file: string, path: string): z.infer<typeof File> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new UserError(`The file of profiles "${file}" cannot be read. Name another with --config.`);
  }
  try {
    return File.parse(JSON.parse(text));
  } catch {
    throw new UserError(
      `"${file}" is not a file of profiles. It has this form: { "profiles": { "staging": { "organization_id": "…", "client_secret": { "env": "STAGING_CLIENT_SECRET" } } } }.`,
    );
  }
}

function check(file: string, profile: string, settings: Profile): void {
  for (const [name, value] of Object.entries(settings)) {
    const place = `${name} of the profile "${profile}" in "${file}"`;
    if (!Object.hasOwn(attributes, name))
      throw new UserError(`There is no setting ${place}. Known are ${Object.keys(attributes).join(", ")}.`);
    // A name of its own by now; the value is not shown, since it may be the very secret.
    if (isSecret(name as Name) && typeof value !== "object")
      throw new UserError(
        `${place} is written out. Put it into a variable, and name that: "${name}": { "env": "${toPrefix(profile)}_${name.toUpperCase()}" }.`,
      );
  }
}

/** True for a setting that is never in the file: it names the variable that holds it. */
function isSecret(name: Name): boolean {
  const attribute: { readonly sensitive?: boolean } = attributes[name];
  return attribute.sensitive === true;
}

/**
 * The environment of a profile: its settings, with credentials of the environment where it names none.
 * @throws UserError if a variable that it names is not set
 */
export function toProfileEnv(profile: string, settings: Profile, env: Env): Env {
  const entries = Object.entries(settings).map(([name, value]) => {
    // `check` has seen that each is a setting.
    const variable = toVariable(name as Name);
    if (typeof value !== "object") return [variable, String(value)] as const;
    const found = env[value.env];
    if (found === undefined || found === "")
      throw new UserError(`The profile "${profile}" takes ${name} from ${value.env}, which is not set. Set it.`);
    return [variable, found] as const;
  });
  return { ...withoutOwn(env, Object.keys(settings)), ...Object.fromEntries(entries) };
}

/** The environment of a prefix: `STAGING_AIRBYTE_CLIENT_ID` is its `AIRBYTE_CLIENT_ID`. Null if no variable has it. */
export function findPrefixEnv(prefix: string, env: Env): Env | null {
  const names = Object.keys(attributes) as Name[]; // its own keys
  const own = names.flatMap((name) => {
    const value = env[`${toPrefix(prefix)}_${toVariable(name)}`];
    return value === undefined || value === "" ? [] : [[name, value] as const];
  });
  if (own.length === 0) return null;
  const given = own.map(([name]) => name);
  return {
    ...withoutOwn(env, given),
    ...Object.fromEntries(own.map(([name, value]) => [toVariable(name), value])),
  };
}

/** The beginning of the variables that belong to a name: `eu-west` has `EU_WEST_AIRBYTE_CLIENT_ID`. */
export function toPrefix(name: string): string {
  return name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_");
}

/** The environment that a side shares with others: never an organization, and credentials only where it has none itself. */
function withoutOwn(env: Env, given: readonly string[]): Env {
  const hasCredentials = CREDENTIALS.some((name) => given.includes(name));
  const dropped: ReadonlySet<string> = new Set([
    toVariable("organization_id"),
    ...(hasCredentials ? CREDENTIALS.map(toVariable) : []),
  ]);
  return Object.fromEntries(Object.entries(env).filter(([name]) => !dropped.has(name)));
}
