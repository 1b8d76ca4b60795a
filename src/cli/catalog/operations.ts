import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as z from "zod";
import type { PatchOperation } from "../../api";
import { PatchOperation as Operation } from "../../api/shapes";
import { parseJson } from "../../api/json";
import type { Terminal } from "../terminal";
import { UserError } from "../../installation/user-error";

/** A patch: a list of operations as in RFC 6902, or an object as the API takes it. */
const Patch = z.union([z.array(z.unknown()), z.object({ patch_ops: z.array(z.unknown()) })]);

/** Sources of a patch's operations. */
export interface PatchGiven {
  /** A file, or `-` for stdin. */
  readonly file: string | null;
  /** Operations from the command line, such as `replace /suggested true`. */
  readonly op: readonly string[];
}

/** Reads the operations of a patch. Throws UserError that names the invalid one. */
export async function readOperations(
  { file, op }: PatchGiven,
  terminal: Pick<Terminal, "cwd" | "read">,
): Promise<readonly PatchOperation[]> {
  if (file !== null && op.length > 0) throw new UserError("Give a file or --op, not both.");
  if (op.length > 0) return op.map(toOperation);
  if (file === null)
    throw new UserError('No operations are given. Give a file, - for stdin, or --op "replace /path value".');
  const place = file === "-" ? "stdin" : file;
  const text = file === "-" ? await terminal.read() : readFileSync(resolve(terminal.cwd, file), "utf8");
  const steps = toSteps(text, place);
  if (steps.length === 0) throw new UserError(`The patch in ${place} has no operations.`);
  return steps.map((step, index) => checked(step, `Operation ${index + 1} in ${place}`));
}

function toSteps(text: string, place: string): readonly unknown[] {
  const patch = Patch.safeParse(parse(text, `${place} is not a patch: it is not JSON.`));
  if (!patch.success)
    throw new UserError(`${place} is not a patch: it is neither a list of operations nor an object with patch_ops.`);
  return Array.isArray(patch.data) ? patch.data : patch.data.patch_ops;
}

/** Parses `OP PATH [VALUE]`, where the value is JSON. */
function toOperation(typed: string): PatchOperation {
  const [, op, path, value] = /^\s*(\S+)\s+(\S+)(?:\s+(\S[\s\S]*))?$/.exec(typed) ?? [];
  if (op === undefined || path === undefined)
    throw new UserError(
      `--op "${typed}": it must be an operation, a path and a value, as in "replace /suggested true".`,
    );
  if (value === undefined) return checked({ op, path }, `--op "${typed}"`);
  const parsed = parse(value, `--op "${typed}": the value is not JSON. A text needs its quotes: '"${value.trim()}"'.`);
  return checked({ op, path, value: parsed }, `--op "${typed}"`);
}

function checked(step: unknown, place: string): PatchOperation {
  const operation = Operation.safeParse(step);
  if (operation.success) return operation.data;
  const [issue] = operation.error.issues;
  const member = issue?.path.join(".") ?? "";
  throw new UserError(`${place}: ${ADVICE[member] ?? "it must be an object with op, path and value"}.`);
}

const ADVICE: Readonly<Record<string, string>> = {
  op: "its op must be add, remove, replace or test",
  path: 'it needs a path, such as "/suggested"',
  value: "it needs a value",
};

function parse(text: string, fault: string): unknown {
  try {
    return parseJson(text);
  } catch {
    throw new UserError(fault);
  }
}
