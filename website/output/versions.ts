import { copyFileSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const VERSION = /^(\d+)\.(\d+)\.(\d+)(-.+)?$/;

/** Lists the versions in the folder of the site, and leads its root to the newest. */
export function writeVersions(site: string): void {
  const versions = sortVersions(readdirSync(site));
  const [newest] = versions;
  if (newest === undefined) throw new Error(`${site} holds no version of the site.`);
  writeFileSync(path.join(site, "versions.json"), `${JSON.stringify(versions)}\n`);
  writeFileSync(path.join(site, "index.html"), toRedirect(`${newest}/`));
  for (const name of ["llms.txt", "llms-full.txt"]) {
    const file = path.join(site, newest, name);
    if (existsSync(file)) copyFileSync(file, path.join(site, name));
  }
}

/** The newest first. What is not released yet comes behind all that is. */
export function sortVersions(names: readonly string[]): string[] {
  const toKey = (name: string) => {
    const [, major, minor, patch, early] = VERSION.exec(name) ?? [];
    return [early === undefined ? 1 : 0, Number(major), Number(minor), Number(patch)];
  };
  return names
    .filter((name) => VERSION.test(name))
    .sort((a, b) => {
      const [one, other] = [toKey(a), toKey(b)];
      const at = one.findIndex((part, index) => part !== other[index]);
      return at < 0 ? b.localeCompare(a, "en", { numeric: true }) : (other[at] ?? 0) - (one[at] ?? 0);
    });
}

function toRedirect(target: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Documentation</title>
<link rel="icon" href="data:,">
<meta http-equiv="refresh" content="0; url=${target}">
<link rel="canonical" href="${target}">
</head>
<body><a href="${target}">Documentation</a></body>
</html>
`;
}
