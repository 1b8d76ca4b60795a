/** One request that the emulator saw; its own endpoints beneath `/emulator/` are left out. */
export interface LoggedRequest {
  readonly method: string;
  /** As it was sent, percent-encoded. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  /** Names at the top of the body. Values are not logged: they may be secret. */
  readonly fields: readonly string[];
  /** Null when the connection was closed without an answer, or none has been given yet. */
  readonly status: number | null;
  /** When it came in, such as "2026-05-06T10:15:30.120Z". */
  readonly at: string;
}

/** The last requests, at most so many. */
export interface RequestLog {
  list(): LoggedRequest[];
  clear(): void;
  /** Notes a request; the function it gives notes the answer. */
  note(request: Omit<LoggedRequest, "status">): (status: number) => void;
}

/** Number of requests that are kept: more than any test makes, and little enough for an emulator that runs for weeks. */
const MOST_KEPT = 20_000;
/** Most names of a body that are kept, and the length kept of each. */
const MOST_FIELDS = 100;
const LONGEST_FIELD = 100;

export function requestLog(mostKept = MOST_KEPT): RequestLog {
  let entries: { request: Omit<LoggedRequest, "status">; status: number | null }[] = [];
  return {
    list: () => entries.map(({ request, status }) => ({ ...request, status })),
    clear: () => (entries = []),
    note(request) {
      const entry: (typeof entries)[number] = { request, status: null };
      entries.push(entry);
      if (entries.length > mostKept) entries.shift();
      return (status) => (entry.status = status);
    },
  };
}

/** The names at the top of a JSON body. */
export function toFields(text: string): string[] {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null || Array.isArray(body)) return [];
    const names = Object.keys(body).slice(0, MOST_FIELDS);
    return names.map((name) => name.slice(0, LONGEST_FIELD));
  } catch {
    return [];
  }
}
