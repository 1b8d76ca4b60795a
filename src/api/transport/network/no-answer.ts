/** The network failed. Holds no headers and no body. */
export class NoAnswer extends Error {
  constructor(
    readonly reason: string,
    /** True when the request may have arrived. */
    readonly sent: boolean,
    /** True when another try may end differently. */
    readonly passing: boolean,
  ) {
    super(reason);
  }
}

/** Reasons by code of failures before a request was sent. */
const NEVER_SENT: Readonly<Record<string, string>> = {
  ECONNREFUSED: "the connection was refused",
  ENOTFOUND: "the host name is unknown",
  EAI_AGAIN: "looking up the host name failed",
  EHOSTUNREACH: "there is no route to the host",
  ENETUNREACH: "there is no route to the network",
};

/** Reasons by code of failures when a request may have arrived. */
const PERHAPS_SENT: Readonly<Record<string, string>> = {
  ECONNRESET: "the connection was closed early",
  ETIMEDOUT: "it took too long",
  ECONNABORTED: "it took too long",
  EPIPE: "the connection was closed early",
};

/** A failure as it may be told. Only the code crosses: an axios error carries the token and the body with it. */
export function toNoAnswer(error: unknown): NoAnswer {
  const code = error instanceof Error && "code" in error ? String(error.code) : "no code";
  const untrusted = /CERT|TLS|SSL|UNABLE_TO_VERIFY|SELF_SIGNED|DEPTH_ZERO/.test(code);
  if (untrusted) return new NoAnswer(`the certificate or the encryption was not accepted (${code})`, false, false);
  const early = NEVER_SENT[code];
  if (early !== undefined) return new NoAnswer(early, false, true);
  return new NoAnswer(PERHAPS_SENT[code] ?? `the network failed (${code})`, true, true);
}
