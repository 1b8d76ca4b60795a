import { randomUUID } from "node:crypto";
import { Refusal } from "../http/refusal";

/** The fields of every stored row. */
export interface Row {
  readonly id: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/**
 * One kind of thing in memory. Routes use it to do what a request asks for, tests to change things as if by the web
 * app. Rows are replaced, never changed, so one that was read stays as it was.
 */
export interface Table<T extends Row> {
  list(): T[];
  find(id: string): T | null;
  /** Throws the 404 that a request for it would get. */
  get(id: string): T;
  /** Missing fields get what the server would choose; an id may be given. */
  add(values: Partial<T>): T;
  /** Also moves `updated_at`. */
  update(id: string, changes: Partial<Omit<T, "id">>): T;
  remove(id: string): T;
  removeAll(): void;
}

export interface TableOptions<T extends Row> {
  /** As the 404 names it, such as "Source template". */
  readonly title: string;
  readonly now: () => string;
  /** Fills in what was not given. */
  readonly complete: (values: Partial<T>) => Omit<T, keyof Row>;
  readonly onUpdate?: (before: T, after: T) => void;
  readonly onRemove?: (row: T) => void;
}

export function table<T extends Row>({ title, now, complete, onUpdate, onRemove }: TableOptions<T>): Table<T> {
  const rows = new Map<string, T>();

  function get(id: string): T {
    const row = rows.get(id);
    if (row === undefined) throw new Refusal(404, `${title} not found`);
    return row;
  }

  function remove(id: string): T {
    const row = get(id);
    rows.delete(id);
    onRemove?.(row);
    return row;
  }

  return {
    list: () => [...rows.values()],
    find: (id) => rows.get(id) ?? null,
    get,
    add(values) {
      const createdAt = now();
      const base = { id: randomUUID(), created_at: createdAt, updated_at: createdAt };
      // `complete` gives every field of T but those of `base`; TypeScript does not add the two up for a generic T.
      const row = { ...base, ...complete(values), ...given(values) } as T;
      rows.set(row.id, row);
      return row;
    },
    update(id, changes) {
      const before = get(id);
      const after = { ...before, updated_at: now(), ...given(changes) };
      rows.set(id, after);
      onUpdate?.(before, after);
      return after;
    },
    remove,
    removeAll() {
      for (const id of [...rows.keys()]) remove(id);
    },
  };
}

/** The fields of a body that change something: null leaves the others as they are. */
export function withoutNulls<T extends object>(body: T): { [K in keyof T]: Exclude<T[K], null> } {
  const fields = Object.entries(body).filter(([, value]) => value !== null);
  // Leaving out nulls keeps the other types.
  return Object.fromEntries(fields) as { [K in keyof T]: Exclude<T[K], null> };
}

/** Without the keys that are undefined, which would hide what they are spread over. */
function given<T extends object>(values: T): T {
  // Leaving out optional keys keeps the type.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
