import { LosslessNumber } from "../../../src/api";
import type { Core } from "../core";
import type { Synthesized } from "./written-program";

/** An object of a synthesized program, and the action that a plan has for it after its import. */
export interface PlannedImport {
  readonly address: string;
  readonly action: string;
  readonly changed: readonly string[];
}

/** Imports some objects of a program and plans them, as the core would. */
export async function planImports(program: Synthesized, core: Core, most: number): Promise<readonly PlannedImport[]> {
  const imports = program.import ?? [];
  const step = Math.max(1, Math.floor(imports.length / most));
  const planned: PlannedImport[] = [];
  for (const { to, id } of imports.filter((_, index) => index % step === 0).slice(0, most)) {
    const [type = "", name = ""] = to.split(".");
    const config = toConfig(program.resource?.[type]?.[name] ?? {}, program);
    const resource = core.resource(type);
    await resource.import(id);
    const { action, changed } = await resource.plan(config);
    planned.push({ address: to, action, changed });
  }
  return planned;
}

/** Arguments as Terraform evaluates them: references to tags, and no value for any secret. */
function toConfig(given: Readonly<Record<string, unknown>>, program: Synthesized): Readonly<Record<string, unknown>> {
  const entries = Object.entries(given).filter(
    ([name]) => name !== "//" && name !== "lifecycle" && name !== "provider",
  );
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name.endsWith("_wo") ? null : evaluate(value, program)]),
  );
}

function evaluate(value: unknown, program: Synthesized): unknown {
  if (typeof value === "string") return evaluateText(value, program);
  if (Array.isArray(value)) return value.map((item) => evaluate(item, program));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [String(evaluateText(key, program)), evaluate(member, program)]),
  );
}

function evaluateText(text: string, { resource }: Synthesized): unknown {
  const [, type, name] = /^\$\{(\w+)\.(\w+)\.name\}$/.exec(text) ?? [];
  if (type !== undefined && name !== undefined) return evaluateText(String(resource?.[type]?.[name]?.name), {});
  const [, number] = /^\$\{(-?[\d.]+(?:e[+-]?\d+)?)\}$/i.exec(text) ?? [];
  if (number !== undefined) return new LosslessNumber(number);
  if (/(?<!\$)\$\{|(?<!%)%\{/.test(text)) throw new Error(`An expression that this test does not know: ${text}`);
  return text.replace(/\$\$(?=\{)/g, "$").replace(/%%(?=\{)/g, "%");
}
