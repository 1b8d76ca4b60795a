import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package whose code is in the bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Text of the license, with the authors' names. */
  readonly texts: readonly string[];
}

const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
const README_FILE = /^readme(?:\..*)?$/i;

/** The section "License" at the end of a README, under either of Markdown's headings, without link targets. */
const LICENSE_SECTION = /^(?:#+ *license *|license *\n-+ *)\n([\s\S]+?)(?=\n#|\n\[[^\]\n]+\]: |$(?![\s\S]))/im;

/** Lists the packages of these files by name. Throws if one has no license text. */
export function listBundled(files: readonly string[], root: string): readonly BundledPackage[] {
  const folders = new Set(files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const packages = [...folders].map((folder) => readPackage(join(root, folder)));
  return packages.sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** Formats the notices file. */
export function toNotices(packages: readonly BundledPackage[], bundle: string): string {
  const list = packages.map(({ name, version, license }) => `- ${name} ${version} (${license})\n`);
  const parts = packages.map(
    ({ name, version, texts }) => `\n${"=".repeat(80)}\n${name} ${version}\n\n${texts.join("\n\n")}\n`,
  );
  return `${bundle} has code of these packages in it. Their licenses follow.\n\n${list.join("")}${parts.join("")}`;
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<
    "name" | "version" | "license",
    string
  >; // npm's format
  const names = readdirSync(folder).sort();
  const read = (file: string): string => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  const files = names.filter((file) => LICENSE_FILE.test(file)).map(read);
  const sections = names.filter((file) => README_FILE.test(file)).flatMap((file) => toSection(read(file)));
  const texts = files.length > 0 ? files : sections;
  if (texts.length === 0) throw new Error(`${name} ${version} comes without the text of its license (${license}).`);
  return { name, version, license, texts };
}

function toSection(readme: string): readonly string[] {
  const text = LICENSE_SECTION.exec(readme)?.[1]?.trim();
  return text === undefined ? [] : [text];
}
