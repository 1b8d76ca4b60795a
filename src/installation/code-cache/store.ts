import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { PROGRAM, STORE_CODE } from "./names";

/** Stores the compiled code of an installed provider, where it has a launcher. Without that it only starts slower. */
export function storeCode(executable: string, home: string): void {
  if (!existsSync(join(executable, "..", PROGRAM))) return;
  const env = { ...process.env, HOME: home, USERPROFILE: home };
  spawnSync(process.execPath, [executable, STORE_CODE], { env, stdio: "ignore", timeout: TIMEOUT_MS });
}

const TIMEOUT_MS = 20_000;
