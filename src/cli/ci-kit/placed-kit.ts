import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { UserError } from "../../installation/user-error";
import type { PlacedFile } from "../project-kit/placed-files";
import { gitlabRoot, listKitFiles, type Forge, type KitFile, type KitOptions } from "./kit-files";

/** Folders that a kit is written into. */
export interface KitPlace {
  /** Folder of the CDKTF program. */
  readonly project: string;
  /** Top of the repository, which is the program's folder or one above. */
  readonly top: string;
}

/** A kit for a program, file by file. */
export interface PlacedKit {
  readonly files: readonly PlacedFile[];
  readonly options: KitOptions;
  /** Lines to add to a file of the user's own, which is never replaced. */
  readonly remarks: readonly string[];
}

/** Chooses files and places of a kit. Nothing is written. */
export function toPlacedKit(forge: Forge, { project, top }: KitPlace, given: Omit<KitOptions, "folder">): PlacedKit {
  const options = { ...given, folder: toPlain(relative(top, project).replaceAll("\\", "/") || ".") };
  const place = (file: KitFile): PlacedFile => ({
    ...file,
    file: join(file.below === "project" ? project : top, file.path),
  });
  const files = listKitFiles(forge, options).map(place);
  if (forge !== "gitlab") return { files, options, remarks: [] };
  const root = place(gitlabRoot(options));
  const isOurs = !existsSync(root.file) || readFileSync(root.file, "utf8") === root.content;
  if (isOurs) return { files: [...files, root], options, remarks: [] };
  return {
    files,
    options,
    remarks: [`Add to .gitlab-ci.yml, which is yours:\n\n${root.content.replace(/^#.*\n/, "")}`],
  };
}

/** The folder goes into YAML and shell as it is. */
function toPlain(folder: string): string {
  if (/^[\w./-]+$/.test(folder)) return folder;
  throw new UserError(
    `The folder "${folder}" has characters that need quotes in CI. Letters, digits, and _ . / - do not.`,
  );
}
