import { readFileSync } from "node:fs";
import path from "node:path";

/** A package as npm locks it. */
interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
}

const { packages } = JSON.parse(readFileSync(path.join(__dirname, "../../package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(packages).filter(([place]) => place !== "");

/** True for a package that comes in the archive of another one, whose hash is about both. */
function isBundled(place: string): boolean {
  const outer = place.slice(0, place.lastIndexOf("/node_modules/"));
  const { integrity } = packages[outer] ?? {};
  return integrity !== undefined || (outer.includes("/node_modules/") && isBundled(outer));
}

test("every package is locked by the hash of the archive that it comes in", () => {
  const unlocked = locked.filter(([, { integrity = "" }]) => !/^sha512-[\w+/]{86}==$/.test(integrity));

  expect(locked.length).toBeGreaterThan(1000);
  expect(unlocked.filter(([place]) => !isBundled(place))).toEqual([]);
});

test("no package comes from elsewhere than the registry that npm is set to", () => {
  expect(locked.filter(([, { resolved, link }]) => resolved !== undefined || link === true)).toEqual([]);
});
