import { TerraformStack, Testing } from "cdktf";
import ts from "typescript";
import * as constructs from "../../../constructs";
import { HUBSPOT } from "../constructs/stacks";
import { STRIPE } from "../specs/connector-ids";

/** Names that blocks of pages take for granted, beside our constructs: those of test/code-blocks.test.ts. */
const ASSUMED = { HUBSPOT, STRIPE };

/** The program that the TypeScript of a page makes of a stack, for a working directory that requires the provider itself. */
export function toConfiguration(text: string): Record<string, string> {
  const stack = new TerraformStack(Testing.app(), "catalog");
  const given: Record<string, unknown> = { ...constructs, ...ASSUMED, stack };
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  // A function of the names that the page leaves out, with the page's own text as its body.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function("exports", ...Object.keys(given), `{ ${outputText} }`) as (...values: unknown[]) => void;
  run({}, ...Object.values(given));
  // The form that cdktf synthesizes.
  const { terraform, ...json } = JSON.parse(Testing.synth(stack, true)) as Record<string, unknown>;
  if (terraform === undefined) throw new Error("The stack has no provider.");
  return { "main.tf.json": JSON.stringify(json) };
}
