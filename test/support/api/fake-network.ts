import type { Clock, LimitWait } from "../../../src/api";
import { delivery, type Delivery, type RequestEvent } from "../../../src/api/transport/delivery";
import type { HttpAnswer, HttpRequest, Send } from "../../../src/api/transport/http";
import { NoAnswer } from "../../../src/api/transport/network/no-answer";
import { createRedactor, type Redactor } from "../../../src/output";
import { type Credentials, openSession, type Session } from "../../../src/api/transport/session";

/** A clock that jumps ahead instead of sleeping, and remembers each jump. */
export class JumpingClock implements Clock {
  readonly sleeps: number[] = [];

  constructor(private time = Date.parse("2026-05-06T10:00:00Z")) {}

  now(): number {
    return this.time;
  }

  elapsed(): number {
    return this.time;
  }

  sleep(ms: number): Promise<void> {
    this.sleeps.push(ms);
    this.pass(ms);
    return Promise.resolve();
  }

  pass(ms: number): void {
    this.time += ms;
  }
}

/** A clock on which a sleep ends only by its signal. */
export const stoppedClock: Clock = {
  now: () => 0,
  elapsed: () => 0,
  sleep: (_ms, signal) =>
    new Promise((_resolve, reject) =>
      signal?.addEventListener("abort", () => reject(new Error("aborted")), { once: true }),
    ),
};

/** A network that answers from a function and keeps what it was sent. */
export function network(
  respond: (request: HttpRequest, index: number) => HttpAnswer | NoAnswer,
): Send & { sent: HttpRequest[] } {
  const sent: HttpRequest[] = [];
  const send: Send = (request) => {
    const answer = respond(request, sent.push(request) - 1);
    return answer instanceof NoAnswer ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return Object.assign(send, { sent });
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer {
  return { status, headers, text: JSON.stringify(body) };
}

export function html(status: number): HttpAnswer {
  return { status, headers: { "content-type": "text/html" }, text: "<html><body><h1>Bad Gateway</h1></body></html>" };
}

export function token(value: string, expiresIn = 900): HttpAnswer {
  return json(200, { access_token: value, token_type: "bearer", expires_in: expiresIn, organization_id: null });
}

export function isTokenRequest({ url }: HttpRequest): boolean {
  return url.endsWith("/applications/token");
}

export interface FakeClient {
  readonly session: Session;
  readonly delivery: Delivery;
  readonly clock: Clock;
  readonly events: RequestEvent[];
  readonly waits: LimitWait[];
  readonly redactor: Redactor;
}

/** A whole client on a fake network. */
export function fakeClient(
  send: Send,
  {
    clock = new JumpingClock(),
    credentials = { clientId: "id-1", clientSecret: "secret-of-client" },
    ...options
  }: {
    clock?: Clock;
    credentials?: Credentials;
    maxRetries?: number;
    patienceMs?: number;
    tokenUrl?: string;
    organizationId?: string;
  } = {},
): FakeClient {
  const events: RequestEvent[] = [];
  const waits: LimitWait[] = [];
  const redactor = createRedactor();
  const deliveries = delivery({
    send,
    clock,
    random: () => 1,
    maxRetries: options.maxRetries ?? 4,
    patienceMs: options.patienceMs ?? 300_000,
    onLimitWait: (wait) => waits.push(wait),
    onEvent: (event) => events.push(event),
  });
  const session = openSession({
    apiUrl: "https://airbyte.test",
    credentials,
    userAgent: "test",
    delivery: deliveries,
    clock,
    redactor,
    tokenUrl: options.tokenUrl,
    organizationId: options.organizationId,
  });
  return { session, delivery: deliveries, clock, events, waits, redactor };
}
