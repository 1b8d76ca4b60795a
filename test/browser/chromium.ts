import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the Chromium of this machine. One that is missing is an error, so that no run passes without a browser. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: FLAGS });
}

function findChromium(): string {
  const { CHROMIUM, PATH = "" } = process.env;
  const found = CHROMIUM ?? PATH.split(delimiter).flatMap(executablesIn)[0];
  if (found === undefined) {
    throw new Error(
      `Chromium is missing: none of ${NAMES.join(", ")} is on the PATH. Install it (Debian: apt-get install chromium), or set CHROMIUM to its path.`,
    );
  }
  return found;
}

function executablesIn(folder: string): string[] {
  return NAMES.map((name) => join(folder, name)).filter(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
