import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findExecutable } from "../../../src/installation/executable";

/** A PostgreSQL server of a test's own, with nothing in it. */
export interface Postgres {
  /** Environment variables by which libpq and Terraform's backend `pg` find it. */
  readonly env: Readonly<Record<"PGHOST" | "PGUSER" | "PGDATABASE" | "PGSSLMODE", string>>;
  /** Runs one statement with `psql` and returns its rows, columns joined by `|`. */
  query(sql: string): string[];
  /** Stops it and removes all that it wrote. */
  stop(): void;
}

const TOOLS = ["initdb", "pg_ctl", "psql"] as const;
const SUPERUSER = "tester";

/** Starts a server that listens on a socket in a directory of its own, so that it needs no port. */
export function startPostgres(): Postgres {
  const { initdb, pg_ctl, psql } = getTools();
  const account = findAccount();
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "pg-")));
  if (account) chownSync(directory, account.uid, account.gid);
  const data = join(directory, "data");
  const run = (tool: string, args: readonly string[]): string =>
    execFileSync(tool, args, { cwd: directory, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], ...account });
  const env = { PGHOST: directory, PGUSER: SUPERUSER, PGDATABASE: "postgres", PGSSLMODE: "disable" };
  const remove = (): void => rmSync(directory, { recursive: true, force: true });

  try {
    run(initdb, ["-D", data, "-U", SUPERUSER, "-A", "trust", "--no-sync"]);
    const settings = `-k ${directory} -c listen_addresses='' -c fsync=off`;
    run(pg_ctl, ["-D", data, "-l", join(directory, "log"), "-o", settings, "-w", "start"]);
  } catch (error) {
    remove();
    throw error;
  }

  return {
    env,
    query: (sql) =>
      execFileSync(psql, ["-XAtqc", sql], { env: { ...process.env, ...env }, encoding: "utf8" })
        .split("\n")
        .filter((row) => row !== ""),
    stop() {
      run(pg_ctl, ["-D", data, "-m", "immediate", "-w", "stop"]);
      remove();
    },
  };
}

function getTools(): Readonly<Record<(typeof TOOLS)[number], string>> {
  const [initdb, pg_ctl, psql] = TOOLS.map(getTool) as [string, string, string]; // one for each of TOOLS
  return { initdb, pg_ctl, psql };
}

function getTool(name: string): string {
  const found = findExecutable(name, { env: process.env, cwd: process.cwd() });
  if (found !== null) return found;
  throw new Error(
    `This test needs ${name} on the PATH: install PostgreSQL 15 or newer. On Debian its programs are in /usr/lib/postgresql/<version>/bin.`,
  );
}

/** PostgreSQL refuses to run as root, and Debian's package makes an account for it. Null where we are not root. */
function findAccount(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}
