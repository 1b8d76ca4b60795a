/** One request that the emulator saw; its own face beneath `/emulator/` is left out. */
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

export interface RequestLog {
  list(): LoggedRequest[];
  clear(): void;
  /** Notes a request; the function it gives notes the answer. */
  note(request: Omit<LoggedRequest, "status">): (status: number) => void;
}

export function requestLog(): RequestLog {
  let entries: { request: Omit<LoggedRequest, "status">; status: number | null }[] = [];
  return {
    list: () => entries.map(({ request, status }) => ({ ...request, status })),
    clear: () => (entries = []),
    note(request) {
      const entry: (typeof entries)[number] = { request, status: null };
      entries.push(entry);
      return (status) => (entry.status = status);
    },
  };
}

/** The names at the top of a JSON body. */
export function toFields(text: string): string[] {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null && !Array.isArray(body) ? Object.keys(body) : [];
  } catch {
    return [];
  }
}
