import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";

/**
 * Objects that runs of one state have created, from the moment that Airbyte has said its ID until Terraform has it in the
 * state or has ended in order. It is how an object is recognised whose run was killed in between.
 */
export interface Journal {
  note(created: Created): void;
  /** The ID of the one object of this kind that a killed run left behind; null when there is none, or several. */
  findLost(created: Omit<Created, "id">): Promise<string | null>;
  /** True if a killed run of this state left this very object behind. */
  isLost(id: string): Promise<boolean>;
  /** Notes that Airbyte is asked to create something. To be ended once there is an answer, whatever it is. */
  begin(asked: Omit<Created, "id">): { end(): void };
  /** True, once, if a killed run asked Airbyte to create this and did not see the answer. */
  takeUnanswered(asked: Omit<Created, "id">): Promise<boolean>;
  /** True if a state file in the directory has this object. */
  isStored(id: string): boolean;
  /** To be called for everything that the state is seen to have. */
  forget(id: string): void;
  /** To be called when Terraform has ended in order: it has stored what this process created. */
  close(): void;
}

/** An object, and what tells it from others of its type. */
export interface Created {
  readonly type: string;
  /** Plain JSON without secrets, such as the name. Stored as a hash. */
  readonly key: unknown;
  readonly id: string;
}

export interface JournalOptions {
  /** Directory that Terraform runs in. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now?: () => number;
  readonly pid?: number;
  readonly isAlive?: (pid: number) => boolean;
  readonly sleep?: (ms: number) => Promise<void>;
}

/** For processes of which it is not known where Terraform runs. */
export const NO_JOURNAL: Journal = {
  note: () => undefined,
  findLost: () => Promise.resolve(null),
  isLost: () => Promise.resolve(false),
  begin: () => ({ end: () => undefined }),
  takeUnanswered: () => Promise.resolve(false),
  isStored: () => false,
  forget: () => undefined,
  close: () => undefined,
};

/** Older notes are forgotten: by then somebody may have taken the object over by hand. */
const LIFE_MS = 60 * 60 * 1000;

/** A provider ends within two seconds after its Terraform: so long it is waited for one that was killed just now. */
const ENDING_MS = 3000;
const LOOK_MS = 100;

const Note = z.object({
  /** A hash of the state that the object belongs to. */
  state: z.string(),
  /** A hash of type and key. */
  kind: z.string(),
  id: z.guid(),
  /** True before the answer, while the ID is one of the note's own. */
  isAsked: z.literal(true).optional(),
  pid: z.int(),
  at: z.number(),
});
type Note = z.infer<typeof Note>;

/**
 * The journal of one state and one organization, in Terraform's own data directory. Does nothing where there is none,
 * or where it cannot be written to.
 *
 * @param organization what tells the organization and the API from others
 */
export function openJournal(organization: readonly unknown[], options: JournalOptions): Journal {
  const { directory, environment, now = Date.now, pid = process.pid, isAlive = isRunning, sleep = wait } = options;
  const data = resolve(directory, environment.TF_DATA_DIR ?? ".terraform");
  if (!existsSync(data)) return NO_JOURNAL;
  const home = join(data, "airbyteembedded-created");
  const workspace = environment.TF_WORKSPACE ?? readText(join(data, "environment")) ?? "default";
  const state = hash([data, workspace, readText(join(data, "terraform.tfstate")), ...organization]);
  const found = readNotes(home).filter((note) => note.state === state && note.pid !== pid);
  const notes = found.filter(({ isAsked }) => isAsked !== true);
  const asked = found.filter(({ isAsked }) => isAsked === true);
  const own = new Set<string>();

  const fileOf = (id: string): string => join(home, `${id}.json`);

  async function isLost({ id, pid: writer, at }: Note): Promise<boolean> {
    if (now() - at >= LIFE_MS || own.has(id) || isStored(id)) return false;
    for (let waited = 0; waited < ENDING_MS && isAlive(writer); waited += LOOK_MS) await sleep(LOOK_MS);
    // Another call may have taken it meanwhile.
    return !isAlive(writer) && !own.has(id);
  }

  /** A state in a file can be asked; others are trusted to have been read before anything is created. */
  function isStored(id: string): boolean {
    const path = workspace === "default" ? "terraform.tfstate" : `terraform.tfstate.d/${workspace}/terraform.tfstate`;
    return readText(join(directory, path))?.includes(id) ?? false;
  }

  function drop(ids: Iterable<string>): void {
    for (const id of ids) attempt(() => rmSync(fileOf(id), { force: true }));
  }

  function write(note: Note): void {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    const part = `${fileOf(note.id)}.${randomUUID()}.part`;
    writeFileSync(part, JSON.stringify(note), { mode: 0o600 });
    renameSync(part, fileOf(note.id));
  }

  drop(found.filter(({ at }) => now() - at >= LIFE_MS).map(({ id }) => id));

  return {
    note({ type, key, id }) {
      attempt(() => {
        write({ state, kind: hash([type, key]), id, pid, at: now() });
        own.add(id);
      });
    },
    begin({ type, key }) {
      const id = randomUUID();
      attempt(() => write({ state, kind: hash([type, key]), id, isAsked: true, pid, at: now() }));
      return { end: () => drop([id]) };
    },
    async takeUnanswered({ type, key }) {
      const kind = hash([type, key]);
      let isFound = false;
      for (const note of asked.filter((each) => each.kind === kind)) {
        if (!(await isLost(note)) || !asked.includes(note)) continue;
        isFound = true;
        asked.splice(asked.indexOf(note), 1);
        drop([note.id]);
      }
      return isFound;
    },
    async findLost({ type, key }) {
      const kind = hash([type, key]);
      const lost: Note[] = [];
      for (const note of notes.filter((each) => each.kind === kind)) if (await isLost(note)) lost.push(note);
      return lost.length === 1 ? (lost[0]?.id ?? null) : null;
    },
    async isLost(id) {
      const note = notes.find((each) => each.id === id);
      return note !== undefined && isLost(note);
    },
    isStored,
    forget(id) {
      const at = notes.findIndex((note) => note.id === id);
      if (at < 0) return;
      notes.splice(at, 1);
      drop([id]);
    },
    close: () => drop(own),
  };
}

function readNotes(home: string): Note[] {
  const names = attempt(() => readdirSync(home).filter((name) => name.endsWith(".json"))) ?? [];
  return names.flatMap((name) => {
    const note = Note.safeParse(attempt(() => JSON.parse(readFileSync(join(home, name), "utf8")) as unknown));
    return note.success ? [note.data] : [];
  });
}

function readText(file: string): string | null {
  return attempt(() => readFileSync(file, "utf8").trim());
}

/** A journal that cannot be kept must fail no apply: then an object that was lost is imported by hand. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function hash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
