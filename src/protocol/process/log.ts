import { format, inspect } from "node:util";
import { toShown } from "./redaction";

type Level = "debug" | "info" | "warn" | "error";
type Fields = Readonly<Record<string, unknown>>;
type Written = (error?: Error | null) => void;

/** Terraform sets these variables before the start. Reading the environment takes long, and every RPC asks. */
const DEBUG = Boolean(process.env.TF_LOG || process.env.TF_LOG_PROVIDER);

/** Terraform adds the name of the executable by itself. */
const MODULE = "provider";

/**
 * Log of the provider: one JSON object per line on stderr, in the format of which Terraform reads level and time.
 * Secrets that the redactor knows and terminal control characters are removed.
 */
export const log = {
  /** False if Terraform would discard debug lines, so that callers can skip them. */
  isDebug: (): boolean => DEBUG,
  debug: (message: string, fields: Fields = {}): void => {
    if (log.isDebug()) write("debug", message, fields);
  },
  info: (message: string, fields: Fields = {}): void => write("info", message, fields),
  warn: (message: string, fields: Fields = {}): void => write("warn", message, fields),
  error: (message: string, fields: Fields = {}): void => write("error", message, fields),
} as const;

/** Formats one line of the log, without the line break. */
export function toLogLine(level: Level, message: string, fields: Fields, now: Date = new Date()): string {
  // Go requires exactly six decimals of the time; otherwise it treats the line as plain text.
  const timestamp = now.toISOString().replace("Z", "000Z");
  const facts = { "@level": level, "@message": message, "@module": MODULE, "@timestamp": timestamp };
  const shown = { ...facts, "@message": toShown(message) };
  return toJson({ ...fields, ...shown }) ?? JSON.stringify({ fields: toShown(inspect(fields)), ...shown });
}

/** Log fields of anything thrown: message and stack. */
export function toErrorFields(error: unknown): { readonly error: string; readonly stack?: string | undefined } {
  return error instanceof Error ? { error: error.message, stack: error.stack } : { error: inspect(error) };
}

/** Redirects console output, Node's warnings and whatever else is written to stdout to the log: stdout is Terraform's. */
export function captureOutput(): void {
  const to =
    (level: Level) =>
    (...parts: unknown[]) =>
      log[level](format(...parts));
  Object.assign(console, {
    debug: to("debug"),
    log: to("info"),
    info: to("info"),
    warn: to("warn"),
    error: to("error"),
  });
  process.removeAllListeners("warning");
  process.on("warning", (warning) => log.warn(warning.message, { warning: warning.name }));
  process.stdout.write = divert;
}

function divert(chunk: Uint8Array | string, encoding?: BufferEncoding | Written, written?: Written): boolean {
  log.warn("Something wrote to stdout", { text: Buffer.from(chunk).toString().trimEnd() });
  (typeof encoding === "function" ? encoding : written)?.();
  return true;
}

function write(level: Level, message: string, fields: Fields): void {
  process.stderr.write(`${toLogLine(level, message, fields)}\n`);
}

/**
 * Converts fields to JSON; undefined if that is impossible, such as for a circle. Logging must not fail, least of all
 * while it reports an error.
 */
function toJson(fields: Fields): string | undefined {
  try {
    return JSON.stringify(fields, (_, value: unknown) => toShownValue(value));
  } catch {
    return undefined;
  }
}

/** In JSON, numbers and keys can be secrets too. */
function toShownValue(value: unknown): unknown {
  if (typeof value === "string") return toShown(value);
  if (typeof value === "number") return toShown(String(value)) === String(value) ? value : "(hidden)";
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [toShown(key), inner as unknown]));
}
