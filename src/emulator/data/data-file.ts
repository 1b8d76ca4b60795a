import { readFileSync, realpathSync, statSync } from "node:fs";
import * as z from "zod";
import { parseJson, toJson } from "../../api/json";
import { replaceRows, type Store, toRows } from "./store";
import { ROW_SHAPES } from "./rows";
import { FileHeld, type FileLock, lockFile } from "./file-lock";
import { toCode, toTrouble } from "./file-trouble";
import type { Row } from "./table";
import { writeWhole } from "./atomic-file";

/** A data file cannot be read or written. The message is a sentence for users. */
export class DataFileError extends Error {
  override readonly name = "DataFileError";
}

/** The file that keeps an emulator's data over restarts. */
export interface DataFile {
  /** Writes the file when anything has changed: whole, or not at all. Throws `DataFileError`. */
  save(): void;
  /** Lets another emulator have the file. */
  close(): void;
}

const FORMAT = "airbyte-embedded emulator data";
const VERSION = 1;

type Shapes = Readonly<Record<string, z.ZodType<Row>>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

interface Kept {
  readonly organizations: Readonly<Record<string, Tables>>;
}

const toShape = (own: Shapes): z.ZodType<Kept> =>
  z.strictObject({
    format: z.literal(FORMAT),
    version: z.literal(VERSION),
    organizations: z.record(
      z.string(),
      z.strictObject({
        ...mapValues<string, z.ZodType<Row>, z.ZodType<Row[]>>(ROW_SHAPES, (row) => z.array(row)),
        // A file from before the collection existed has no such table.
        ...mapValues<string, z.ZodType<Row>, z.ZodType<Row[]>>(own, (row) => z.array(row).default([])),
      }),
    ),
  });

/**
 * Fills the organizations' stores from a file, should there be one, and keeps other emulators from it. `own` has the rows
 * of tables that collections have to themselves. Throws `DataFileError` for any other file.
 */
export function openDataFile(path: string, stores: ReadonlyMap<string, Store>, own: Shapes): DataFile {
  const file = toTarget(path);
  const lock = toLock(file);
  let text: string | null;
  try {
    text = read(file);
    if (text !== null) restore(file, toKept(file, text, toShape(own)), stores);
  } catch (error) {
    lock.release();
    throw error;
  }
  let seen = lookAt(file);

  return {
    save() {
      const organizations = Object.fromEntries([...stores].map(([id, tables]) => [id, toRows(tables)]));
      const current = `${toJson({ format: FORMAT, version: VERSION, organizations }, 1)}\n`;
      if (current === text) return;
      const now = lookAt(file);
      if (now !== null && now !== seen)
        throw new DataFileError(
          `${file} was changed by somebody else, so the emulator leaves it alone. Start it anew.`,
        );
      try {
        writeWhole(file, current);
      } catch (error) {
        throw new DataFileError(`${file} cannot be written: ${toTrouble(error)}.`);
      }
      [text, seen] = [current, lookAt(file)];
    },
    close: () => lock.release(),
  };
}

/** A link stays a link: what it leads to is read and written. */
function toTarget(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function toLock(file: string): FileLock {
  try {
    return lockFile(file);
  } catch (error) {
    if (!(error instanceof FileHeld)) throw new DataFileError(`${file} cannot be written: ${toTrouble(error)}.`);
    const { pid, lock } = error;
    throw new DataFileError(
      `${file} is in use by another emulator, process ${pid}. Stop that emulator, or choose another file. If process ${pid} is not an emulator, remove ${lock}.`,
    );
  }
}

/** Null when there is no file yet. */
function read(file: string): string | null {
  try {
    if (!statSync(file).isFile())
      throw new DataFileError(`${file} is not a regular file, so data cannot be stored in it.`);
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof DataFileError) throw error;
    if (toCode(error) === "ENOENT") return null;
    throw new DataFileError(`${file} cannot be read: ${toTrouble(error)}.`);
  }
}

function toKept(file: string, text: string, shape: z.ZodType<Kept>): Kept {
  const refuse = (reason: string): DataFileError =>
    new DataFileError(`${file} was not written by this emulator: ${reason}. Choose another file, or remove it.`);
  if (text.trim() === "") throw refuse("it is empty");
  let content: unknown;
  try {
    content = parseJson(text);
  } catch {
    throw refuse("it is not JSON");
  }
  const result = shape.safeParse(content);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path.join(".") ?? "";
  throw refuse(`${place === "" ? "it" : place}: ${issue?.message ?? "it has another form"}`);
}

function restore(file: string, { organizations }: Kept, stores: ReadonlyMap<string, Store>): void {
  const strange = Object.keys(organizations).find((id) => !stores.has(id));
  if (strange !== undefined)
    throw new DataFileError(`${file} keeps the things of organization ${strange}, which this emulator does not have.`);
  for (const [id, tables] of Object.entries(organizations)) {
    const store = stores.get(id);
    if (store !== undefined) replaceRows(store, tables);
  }
}

/** Tells one state of a file from another; null when it is not there. */
function lookAt(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.ino} ${found.mtimeMs} ${found.size}`;
}

function mapValues<K extends string, A, B>(values: Readonly<Record<K, A>>, change: (value: A) => B): Record<K, B> {
  // The keys are those of the values.
  return Object.fromEntries(Object.entries<A>(values).map(([key, value]) => [key, change(value)])) as Record<K, B>;
}
