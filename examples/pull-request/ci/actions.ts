import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Run } from "./forge";
import type { Machine } from "./machine";
import type { Event, Setting } from "./runner";

interface Use {
  readonly inputs: Readonly<Record<string, string>>;
  readonly machine: Machine;
  readonly setting: Setting;
  readonly event: Event;
  readonly run: Run;
}

/** Stand-ins for the actions that the kit uses, by name. */
export const actions: Readonly<Record<string, (use: Use) => Promise<void> | void>> = {
  "actions/checkout": checkOut,
  "actions/setup-node": () => undefined,
  "actions/upload-artifact": upload,
  "actions/download-artifact": download,
  "hashicorp/setup-terraform": () => undefined,
};

async function checkOut({ machine, setting, event }: Use): Promise<void> {
  const { code, output } = await machine.bash(
    `git clone --quiet "${setting.origin}" . && git fetch --quiet origin "${event.sha}" && git checkout --quiet "${event.sha}"`,
  );
  if (code !== 0) throw new Error(`The checkout failed:\n${output}`);
}

/** Keeps files of one folder: their paths are a name, or a name with one star in its last part. */
function upload({ inputs, machine, setting, run }: Use): void {
  const { name = "", path: paths = "", "if-no-files-found": otherwise } = inputs;
  const id = setting.forge.artifacts.length + 1;
  const files = paths
    .trim()
    .split("\n")
    .flatMap((pattern) => listFiles(machine.folder, pattern.trim()));
  if (files.length === 0) {
    if (otherwise === "error") throw new Error(`No file is at ${paths}.`);
    return;
  }
  const folder = path.join(setting.store, String(id));
  mkdirSync(folder, { recursive: true });
  for (const file of files) cpSync(file, path.join(folder, path.basename(file)));
  setting.forge.artifacts.push({ id, name, run, folder });
}

function listFiles(top: string, pattern: string): string[] {
  const folder = path.join(top, path.dirname(pattern));
  const [start = "", end] = path.basename(pattern).split("*");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => (end === undefined ? name === start : name.startsWith(start) && name.endsWith(end)))
    .map((name) => path.join(folder, name));
}

function download({ inputs: { name, path: place = ".", "run-id": of }, machine, setting, run }: Use): void {
  const wanted = of === undefined ? run.id : Number(of);
  const found = setting.forge.artifacts.findLast((artifact) => artifact.name === name && artifact.run.id === wanted);
  if (found === undefined) throw new Error(`Run ${wanted} has no artifact "${name ?? ""}".`);
  cpSync(found.folder, path.join(machine.folder, place), { recursive: true });
}
