import { Token, type IResolvable, type IResolveContext } from "cdktf";
import { isList, isObject, toHclTemplate, toSuppliedSecrets, type Leaf } from "../../src/rules";
import { toSettings } from "../connectors/connector";
import { toExpression } from "../terraform/expressions";
import { isOptionalSecret } from "./secret-ref";

/**
 * Secret settings as the resource takes them. Where one comes from a variable that may have no value, all of them become an
 * expression that leaves it out then: as null it would be removed from Airbyte.
 */
export function toSecrets(secrets: object): Record<string, unknown> {
  if (Token.isUnresolved(secrets) || !hasOptional(secrets)) return toSettings(secrets);
  return toSettings(toExpression(new SuppliedSecrets(secrets)));
}

function hasOptional(value: unknown): boolean {
  if (isOptionalSecret(value)) return true;
  return (isList(value) || (isObject(value) && !Token.isUnresolved(value))) && Object.values(value).some(hasOptional);
}

class SuppliedSecrets implements IResolvable {
  public readonly creationStack: string[] = [];

  public constructor(private readonly secrets: object) {}

  public resolve(context: IResolveContext): string {
    return `\${${toSuppliedSecrets(this.secrets, (leaf) => toLeaf(leaf, context))}}`;
  }

  public toString(): string {
    return Token.asString(this);
  }
}

function toLeaf(leaf: unknown, context: IResolveContext): Leaf {
  return { text: toText(context.resolve(leaf)), optional: isOptionalSecret(leaf) };
}

/** A resolved leaf as HCL: a whole reference without its frame, a text in quotes, with the references in it. */
function toText(resolved: unknown): string {
  if (typeof resolved !== "string") return JSON.stringify(resolved ?? null);
  const [, reference] = /^\$\{([^{}]*)\}$/.exec(resolved) ?? [];
  return reference ?? toHclTemplate(resolved);
}
