import { aligned, Code, isPlain, toBlock } from "../../../adoption";
import type { ProviderSchema, Schema } from "../../../framework";
import { KINDS, type Stack } from "./stack";

type Values = Readonly<Record<string, unknown>>;

interface Choices {
  /** Type whose blocks come first. */
  readonly subject?: string;
  /** Adds the provider block, and where the provider comes from. */
  readonly whole?: boolean;
}

/** HCL of a stack. */
export function toHclText(stack: Stack, schema: ProviderSchema, { subject, whole = false }: Choices): string {
  const schemas = {
    data: schema.dataSources,
    ephemeral: schema.ephemeralResources,
    resource: schema.resources,
    action: schema.actions,
  };
  const blocks = [
    ...(whole ? [toRequired(stack), ...toProviders(stack, schema.provider)] : []),
    ...KINDS.flatMap((kind) =>
      subjectFirst(stack[kind], subject).flatMap(([type, byName]) =>
        Object.entries(byName).map(([name, values]) =>
          toObject(`${kind} "${type}" "${name}"`, values, schemas[kind][type]),
        ),
      ),
    ),
    ...Object.entries(stack.variable).map(([name, { type, ...values }]) =>
      toBlock(`variable "${name}"`, { type: new Code(String(type)), ...values }),
    ),
    ...Object.entries(stack.output).map(([name, values]) => toBlock(`output "${name}"`, toExpressions(values))),
  ];
  return aligned(blocks.join("\n")).replace(/ \{\n\}$/gm, " {}");
}

function subjectFirst(types: Stack["resource"], subject: string | undefined): [string, Stack["resource"][string]][] {
  return Object.entries(types).sort(([a], [b]) => Number(b === subject) - Number(a === subject));
}

function toObject(head: string, { lifecycle, ...values }: Values, schema: Schema | undefined): string {
  const nested = isPlain(lifecycle) ? indented(toBlock("lifecycle", lifecycle)) : "";
  return toBlock(head, inOrder(toExpressions(values), schema), nested);
}

function toRequired({ terraform: { required_providers: required } }: Stack): string {
  return toBlock("terraform", {}, indented(toBlock("required_providers", isPlain(required) ? required : {})));
}

function toProviders({ provider }: Stack, schema: Schema): string[] {
  return Object.entries(provider).flatMap(([name, blocks]) =>
    blocks.map((values) => toBlock(`provider "${name}"`, inOrder(toExpressions(values), schema))),
  );
}

/** Arguments in the order of the schema, with names first and tags last. Synth sorts them by the alphabet. */
function inOrder(values: Values, schema: Schema | undefined): Values {
  const declared = Object.keys(schema?.attributes ?? {});
  const rank = (name: string): number => {
    if (name === "name" || name === "destination_name") return -1;
    return name === "tags" ? declared.length : declared.indexOf(name);
  };
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => rank(a) - rank(b)));
}

/** Values with code in place of texts that are one expression. */
function toExpressions(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toExpression(value)]));
}

function toExpression(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toExpression);
  if (isPlain(value)) return toExpressions(value);
  if (typeof value !== "string") return value;
  const [, expression] = /^\$\{([^{}]*)\}$/.exec(value) ?? [];
  if (expression !== undefined) return new Code(expression);
  if (/[$%]\{/.test(value)) throw new Error(`An example has a template, which is not written as HCL: ${value}`);
  return value;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
