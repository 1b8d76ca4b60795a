import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { ENTRIES, LIBRARY } from "./library";

/** Key under which the libraries keep the full name of a class, on the class itself. */
const ORIGIN = Symbol.for("jsii.rtti");

interface Origin {
  readonly library: string;
  readonly version: string;
}

/** Throws if the app is built on another library than these constructs, or on another copy of it. */
export function ensureSameLibrary(scope: Construct): void {
  const stack: object = TerraformStack.of(scope);
  if (stack instanceof TerraformStack) return;
  const [theirs, ours] = [findOrigin(stack.constructor), findOrigin(TerraformStack)];
  if (theirs && ours) throw new Error(toSentence(theirs, ours));
}

function toSentence(theirs: Origin, ours: Origin): string {
  if (theirs.library === LIBRARY)
    return `There are two copies of ${LIBRARY}, which do not work together: the app has ${theirs.version}, cdktf-airbyte-embedded has ${ours.version}. Keep one; \`npm ls ${LIBRARY}\` says where they are.`;
  return `This app uses ${theirs.library}: import from "${ENTRIES[theirs.library]}" instead of "${ENTRIES[LIBRARY]}".`;
}

/** Library and version that the class of a stack comes from; null if it does not say. */
function findOrigin(stackClass: object): Origin | null {
  for (let one: object | null = stackClass; one; one = Reflect.getPrototypeOf(one)) {
    // The value is not ours and may be anything: it is checked below.
    const origin = Reflect.get(one, ORIGIN) as { readonly fqn?: unknown; readonly version?: unknown } | undefined;
    const library = Object.keys(ENTRIES).find((name) => origin?.fqn === `${name}.TerraformStack`);
    if (library !== undefined) return { library, version: String(origin?.version) };
  }
  return null;
}
