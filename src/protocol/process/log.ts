import { format, inspect } from "node:util";
import { toShown } from "./redaction";

type Level = "debug" | "info" | "warn" | "error";
type Fields = Readonly<Record<string, unknown>>;

/** Terraform puts the name of the executable in front by itself. */
const MODULE = "provider";

/**
 * The log of the provider: one JSON object a line on stderr, in the form from which Terraform reads level and time.
 * No secret that the redactor knows is in it, and nothing that steers the terminal on which Terraform shows it.
 */
export const log = {
  /** False where Terraform would throw debug lines away, so that nobody need make them. */
  isDebug: (): boolean => Boolean(process.env.TF_LOG || process.env.TF_LOG_PROVIDER),
  debug: (message: string, fields: Fields = {}): void => {
    if (log.isDebug()) write("debug", message, fields);
  },
  info: (message: string, fields: Fields = {}): void => write("info", message, fields),
  warn: (message: string, fields: Fields = {}): void => write("warn", message, fields),
  error: (message: string, fields: Fields = {}): void => write("error", message, fields),
} as const;

/** One line of the log, without the line break. */
export function toLogLine(level: Level, message: string, fields: Fields, now: Date = new Date()): string {
  // Go reads the time with exactly six digits behind the point, and takes the whole line for plain text otherwise.
  const timestamp = now.toISOString().replace("Z", "000Z");
  const facts = { "@level": level, "@message": message, "@module": MODULE, "@timestamp": timestamp };
  const shown = { ...facts, "@message": toShown(message) };
  return toJson({ ...fields, ...shown }) ?? JSON.stringify({ fields: toShown(inspect(fields)), ...shown });
}

/** What a log may say of anything thrown: message and stack. */
export function toErrorFields(error: unknown): { readonly error: string; readonly stack?: string | undefined } {
  return error instanceof Error ? { error: error.message, stack: error.stack } : { error: inspect(error) };
}

/** Turns `console.log` and its kind, and Node's own warnings, into lines of the log. */
export function captureConsole(): void {
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
}

function write(level: Level, message: string, fields: Fields): void {
  process.stderr.write(`${toLogLine(level, message, fields)}\n`);
}

/** Undefined for what JSON cannot say, such as a circle: logging must not fail, least of all while it tells of a fault. */
function toJson(fields: Fields): string | undefined {
  try {
    return JSON.stringify(fields, (_, value: unknown) => toShownValue(value));
  } catch {
    return undefined;
  }
}

/** Inside of JSON a number or a key can be a secret as well as a text. */
function toShownValue(value: unknown): unknown {
  if (typeof value === "string") return toShown(value);
  if (typeof value === "number") return toShown(String(value)) === String(value) ? value : "(hidden)";
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [toShown(key), inner as unknown]));
}
