import type { Value } from "../../../cty";
import type { Attribute, Attributes } from "../../attributes/attributes";
import { sameMeaning } from "../../model/meaning";
import { toAttributeValue, toElements, toModel, toObject, type ObjectValue } from "../../model/model";
import { isNull } from "../../model/presence";
import { Diagnostics } from "../../report";
import type { Resource } from "../../resource";
import type { Answer } from "../engine";
import { reportErrors } from "../report-errors";
import type { Session } from "../session";

/** Generates the shortest configuration for a state, from settable attributes only. */
export async function generateConfig(
  session: Session,
  resource: Resource,
  state: Value,
): Promise<Answer & { readonly config: Value }> {
  const { attributes } = resource;
  const report = new Diagnostics();
  const config = await reportErrors(session, report, `export ${session.describe(resource, state)}`, () => {
    const written = toWritten(attributes, state);
    const others = resource.toConfig?.({ state: toModel(state), config: toModel(written), report }) ?? {};
    return { ...written, ...toOthers(attributes, others) };
  });
  return { config: report.hasErrors() ? null : (config ?? null), diagnostics: report.diagnostics };
}

function toWritten(attributes: Attributes, value: Value): ObjectValue {
  const values = toObject(value);
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, toWrittenValue(attribute, values[name] ?? null)]),
  );
}

function toWrittenValue(attribute: Attribute, value: Value): Value {
  const { mode, shape } = attribute;
  if (mode === "computed" || isNull(value)) return null;
  if (mode === "defaulted" && sameMeaning(attribute, value, toAttributeValue(shape, attribute.default))) return null;
  if ("type" in shape) return value;
  if (shape.nesting === "single") return toWritten(shape.attributes, value);
  const elements = Object.entries(toElements(value)).map(([key, element]): [string, Value] => [
    key,
    element === null ? null : toWritten(shape.attributes, element),
  ]);
  return shape.nesting === "list" ? elements.map(([, element]) => element) : Object.fromEntries(elements);
}

function toOthers(attributes: Attributes, others: Readonly<Record<string, unknown>>): ObjectValue {
  return Object.fromEntries(
    Object.entries(others)
      .filter(([, plain]) => plain !== undefined)
      .map(([name, plain]) => {
        const attribute = attributes[name];
        if (!attribute) throw new TypeError(`The resource generated "${name}", which is not one of its attributes.`);
        return [name, toAttributeValue(attribute.shape, plain, () => null)];
      }),
  );
}
