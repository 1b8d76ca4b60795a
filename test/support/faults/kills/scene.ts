import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { replaceRows, toRows } from "../../../../src/emulator/data/store";
import { readWriter, SOCKET } from "../../../../src/protocol/process/socket-directory";
import { isRunning } from "../../process-tree";
import { createWorkingDirectory, type WorkingDirectory } from "../../terraform/working-directory";
import { CLIENT_SECRET } from "../place";
import { type Call, toCalls } from "../recording";
import { tablesOf, toStock } from "../stock";
import { DEEDS, type Deed } from "./deeds";
import { BACKUP, STATE } from "./torn-state";

/** A deed as it is without a kill. */
export interface Rehearsal {
  readonly deed: Deed;
  readonly calls: readonly Call[];
  /** Everything there is in the end. */
  readonly stock: readonly string[];
}

/** A directory in which Terraform starts the provider by itself, and deeds are done from the same beginning again and again. */
export interface Scene {
  readonly terraform: WorkingDirectory;
  readonly rehearsals: readonly Rehearsal[];
  /** Makes everything as it was before the deed. */
  readonly begin: (deed: Deed) => void;
  /** Sockets of processes that have ended. The directory of one that was killed at its very end is removed a minute later. */
  readonly listLeft: () => string[];
}

const TEMPORARY = "tmp";

/** Opens a directory, and does each deed once. */
export async function openScene(): Promise<Scene> {
  const terraform = await createWorkingDirectory({ emulator: { clientSecret: CLIENT_SECRET }, env: SHORT_WAITS });
  const { airbyte, directory, env } = terraform;
  const temporary = join(directory, TEMPORARY);
  Object.assign(env, { TMPDIR: temporary });
  mkdirSync(temporary);
  await terraform.init();
  const tables = tablesOf(airbyte);
  const nothing = toRows(tables);
  const begin = (deed: Deed): void => {
    airbyte.clearFaults();
    const start = deed.before === null ? undefined : starts.get(deed.before);
    replaceRows(tables, start?.rows ?? nothing);
    for (const left of [STATE, BACKUP, `.${STATE}.lock.info`, "import.tf", JOURNAL, TEMPORARY])
      rmSync(join(directory, left), { recursive: true, force: true });
    mkdirSync(temporary);
    terraform.write({
      "main.tf": deed.program,
      "terraform.tfvars": `secret = "${deed.secret}"`,
      ...(start && { [STATE]: start.state }),
    });
  };
  const starts = new Map<string, { readonly state: string; readonly rows: ReturnType<typeof toRows> }>();
  const rehearsals: Rehearsal[] = [];
  for (const deed of DEEDS) {
    begin(deed);
    const from = airbyte.requests.length;
    await terraform.terraform.get([deed.command, "-auto-approve"]);
    rehearsals.push({ deed, calls: toCalls(airbyte.requests.slice(from)), stock: toStock(airbyte) });
    if (deed.name === "create") starts.set(deed.program, { state: terraform.read(STATE), rows: toRows(tables) });
  }
  return {
    terraform,
    rehearsals,
    begin,
    listLeft: () =>
      readdirSync(temporary).filter(
        (name) => !isRunning(readWriter(name) ?? 0) && existsSync(join(temporary, name, SOCKET)),
      ),
  };
}

/** Waits are real here. */
const SHORT_WAITS = { AIRBYTE_MAX_RETRIES: "1", AIRBYTE_RATE_LIMIT_PATIENCE_SECONDS: "1" };

/** The provider's notes of what it has created. */
export const JOURNAL = join(".terraform", "airbyteembedded-created");

/** Time for other processes on a busy machine. */
export const PATIENCE_MS = 120_000;
