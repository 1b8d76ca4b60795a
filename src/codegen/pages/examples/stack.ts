import * as z from "zod";
import { isPlain, toHclName } from "../../../adoption";

const block = z.record(z.string(), z.unknown());
const named = z.record(z.string(), block).default({});
const typed = z.record(z.string(), z.record(z.string(), block)).default({});

/** Stack of a program, as synth writes it, as far as examples have it. */
const synthesized = z.object({
  terraform: block.default({}),
  provider: z.record(z.string(), z.array(block)).default({}),
  data: typed,
  ephemeral: typed,
  resource: typed,
  action: typed,
  variable: named,
  output: named,
  import: z.array(block).default([]),
});

export type Stack = z.infer<typeof synthesized>;

/** Kinds of blocks with a type and a name. */
export const KINDS = ["data", "ephemeral", "resource", "action"] as const;

/** Reads what synth wrote, with names as people would give them: without the hashes that cdktf adds, and in HCL's case. */
export function toStack(json: unknown): Stack {
  const stack = synthesized.parse(json);
  const names = new Map(
    KINDS.flatMap((kind) =>
      Object.entries(stack[kind]).flatMap(([type, blocks]) =>
        Object.keys(blocks).map((label): [string, string] => [`${type}.${label}`, `${type}.${toName(label)}`]),
      ),
    ),
  );
  const renamed = synthesized.parse(rename(stack, names));
  const { data, ephemeral, resource, action } = renamed;
  return {
    ...renamed,
    ...{ data: relabel(data), ephemeral: relabel(ephemeral), resource: relabel(resource), action: relabel(action) },
  };
}

type Blocks = Stack["resource"];

function relabel(types: Blocks): Blocks {
  return Object.fromEntries(
    Object.entries(types).map(([type, blocks]) => [
      type,
      Object.fromEntries(Object.entries(blocks).map(([label, values]) => [toName(label), withoutNotes(values)])),
    ]),
  );
}

/** Without what cdktf notes for itself. */
function withoutNotes(values: Blocks[string][string]): Blocks[string][string] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== "//"));
}

function toName(label: string): string {
  // The first of several is numbered, too.
  return toHclName(label.replace(/1?_[0-9A-F]{8}$/, ""));
}

/** Gives references in texts their new addresses. */
function rename(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string")
    return value.replaceAll(/\$\{[^{}]*\}/g, (expression) =>
      // Of a data source, the address begins behind the first word.
      expression.replaceAll(/\b(data\.|ephemeral\.|)(\w+\.\w+)\b/g, (whole, kind: string, address: string) => {
        const name = names.get(address);
        return name === undefined ? whole : `${kind}${name}`;
      }),
    );
  if (Array.isArray(value)) return value.map((item) => rename(item, names));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, rename(member, names)]));
}
