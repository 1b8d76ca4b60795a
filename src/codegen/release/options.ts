import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { SOURCE_ADDRESS, toSourceAddress, type SourceAddress } from "../../installation/source-address";
import { ROOT } from "../build-provider/bundle";

/** Choices of whoever makes a release. */
export interface ReleaseOptions {
  readonly folder: string;
  readonly source: SourceAddress;
  /** Key of gpg that signs; null for a release without a signature. */
  readonly key: string | null;
}

/** Reads `[FOLDER] [--source HOST/NAMESPACE/TYPE] [--key KEY]`. */
export function toReleaseOptions(args: readonly string[], cwd: string): ReleaseOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { source: { type: "string" }, key: { type: "string" } },
  });
  const [folder] = positionals;
  return {
    folder: folder === undefined ? join(ROOT, "dist/release") : resolve(cwd, folder),
    source: toSourceAddress(values.source ?? SOURCE_ADDRESS),
    key: values.key ?? null,
  };
}

/** Time that archives and documents carry: SOURCE_DATE_EPOCH, or the time of the commit. */
export function getReleaseTime(env: Readonly<Record<string, string | undefined>>): Date {
  const given = env.SOURCE_DATE_EPOCH ?? execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: ROOT }).toString();
  const seconds = Number(given.trim() || "x");
  // ZIP files know no time before 1980, and none after 2107.
  if (!Number.isInteger(seconds) || seconds < 315532800 || seconds >= 4354819200) {
    throw new Error(`SOURCE_DATE_EPOCH is "${given.trim()}". Give seconds since 1970, of a time from 1980 to 2107.`);
  }
  return new Date(seconds * 1000);
}
