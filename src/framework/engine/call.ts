import { fromPlain, isSequence, toPlain, type Value } from "../../cty";
import { ArgumentError, toKindType, type ProviderFunction } from "../function";
import type { CallAnswer } from "./engine";
import { toBugReport } from "./report-errors";
import type { Session } from "./session";

/** Calls a function. Errors name the argument at fault, if there is one. */
export async function call(session: Session, called: ProviderFunction, args: readonly Value[]): Promise<CallAnswer> {
  try {
    const given = args.map((value, at) => toArgument(called, value, at));
    return { result: fromPlain(await called.run(...given), toKindType(called.returns)) };
  } catch (error) {
    if (error instanceof ArgumentError) return { error: { text: error.message, ...toPlace(called, error) } };
    const summary = `Cannot call ${called.name}`;
    session.trace(summary, error);
    return { error: { text: `${summary}. ${toBugReport(session)}` } };
  }
}

function toArgument({ parameters, variadic }: ProviderFunction, value: Value, at: number): unknown {
  const parameter = parameters[at] ?? variadic;
  if (!parameter) throw new TypeError(`The function has no parameter ${at}.`);
  // Terraform checks for null at the top level only.
  if (value === null || (isSequence(value) && value.includes(null)))
    throw new ArgumentError(at, "It must not contain null.");
  const plain = toPlain(value);
  const checked = parameter.check?.safeParse(plain) ?? { success: true, data: plain };
  if (checked.success) return checked.data;
  throw new ArgumentError(at, checked.error.issues.map(({ message }) => message).join(" "));
}

function toPlace({ parameters, variadic }: ProviderFunction, { argument }: ArgumentError): { argument?: number } {
  if (typeof argument === "number") return { argument };
  const place = [...parameters, variadic].findIndex((one) => one?.name === argument);
  return place < 0 ? {} : { argument: place };
}
