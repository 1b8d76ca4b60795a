import { createContext, Script, type Context } from "node:vm";

const script = new Script("run()");

let context: Context | undefined;

/**
 * Runs something synchronous and stops it after so many milliseconds, also inside a regular expression or a library.
 * Null when it was stopped: what it had begun to change is left half changed.
 */
export function withinTime<T>(milliseconds: number, run: () => T): { readonly result: T } | null {
  context ??= createContext({});
  let outcome: { readonly result: T } | null = null;
  context.run = () => void (outcome = { result: run() });
  try {
    // Only a script can be given a limit; it holds for all that the script calls.
    script.runInContext(context, { timeout: milliseconds });
  } catch (error) {
    if (!isTimeout(error)) throw error;
  }
  return outcome;
}

function isTimeout(error: unknown): boolean {
  // Not looked up by its class: it is thrown in another realm, which has its own.
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
