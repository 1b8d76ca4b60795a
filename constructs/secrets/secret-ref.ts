import { existsSync } from "node:fs";
import path from "node:path";
import { Annotations, Fn, Lazy, TerraformStack, TerraformVariable, Token, Tokenization, type IResolvable } from "cdktf";
import type { Construct, IConstruct } from "constructs";

/**
 * Sources of secrets. Each function returns a reference to put into `secrets`: unless said otherwise, the secret itself is
 * in no program, and Terraform does not store it.
 */
export const SecretRef = {
  /**
   * A variable of the stack, the same one however often it is asked for. Terraform takes it from `TF_VAR_<name>`, for the
   * plan and once more for the apply, and keeps it in neither. Needs Terraform 1.10 or newer.
   */
  variable(scope: Construct, name: string, options: SecretVariableOptions = {}): string {
    const { optional = false } = options;
    if (!/^[A-Za-z_][\w-]*$/.test(name))
      throw new Error(`"${name}" cannot be the name of a variable: use letters, digits, "_" and "-", a letter first.`);
    const stack = TerraformStack.of(scope);
    const existing = stack.node.tryFindChild(name) ?? new SecretVariable(stack, name, optional);
    if (existing instanceof SecretVariable && existing.optional === optional) return existing.reference;
    if (existing instanceof SecretVariable)
      throw new Error(`"${existing.node.path}" is optional in one place and required in another: choose one.`);
    throw new Error(
      `"${existing.node.path}" exists already, so it cannot be the variable of a secret: give the secret another name.`,
    );
  },

  /**
   * An attribute of an ephemeral resource that the program has already, by its address and the path in it:
   * `SecretRef.ephemeral("ephemeral.vault_kv_secret_v2.crm", 'data["token"]')`.
   */
  ephemeral(address: string, attribute: string): string {
    const reference = `\${${address.startsWith("ephemeral.") ? "" : "ephemeral."}${address}.${attribute}}`;
    // A token, so that checks at synth know that the value is known only at plan.
    return Lazy.stringValue({ produce: () => reference });
  },

  /**
   * Content of a file, its last newline included. The path is relative to the folder in which the program is started.
   * Terraform reads the file where it runs, so it has to exist there as well.
   */
  file(file: string): string {
    const whole = path.resolve(file);
    if (!existsSync(whole))
      throw new Error(`There is no file "${file}" to take a secret from: paths count from ${process.cwd()}.`);
    return Fn.file(whole);
  },

  /**
   * The secret itself, for tests and emulators: everybody who reads the synthesized program can read it, and
   * `ForbidLiteralSecrets` refuses it.
   */
  literal(secret: string): string {
    return Token.asString(new SecretLiteral(secret));
  },

  /**
   * An attribute of a data source, as older Vault providers have it. Terraform stores what data sources read, so the
   * secret is in the state and in saved plans, and the stack gets a warning: prefer an ephemeral resource.
   */
  dataSource(attribute: string): string {
    return Lazy.stringValue({
      produce: (context) => {
        warnOfState(context.scope, String(context.resolve(attribute)));
        return attribute;
      },
    });
  },
};

class SecretLiteral implements IResolvable {
  public readonly creationStack: string[] = [];

  public constructor(private readonly secret: string) {}

  /** As Terraform reads it: nothing in a secret is an expression. */
  public resolve(): string {
    return this.secret.replaceAll(/[$%](?=\{)/g, "$&$&");
  }

  public toString(): string {
    return Token.asString(this);
  }
}

/** Reference to a variable that may have no value. */
class OptionalSecret implements IResolvable {
  public readonly creationStack: string[] = [];

  public constructor(private readonly variable: SecretVariable) {}

  public resolve(): string {
    return this.variable.stringValue;
  }

  public toString(): string {
    return Token.asString(this);
  }
}

/** True for a text that is a reference to a variable which may have no value, and nothing else. */
export function isOptionalSecret(value: unknown): boolean {
  if (typeof value !== "string") return false;
  const tokens = Tokenization.reverse(value);
  return tokens.length === 1 && tokens[0] instanceof OptionalSecret;
}

/** True for a value that is or contains a secret written out on purpose. */
export function isSecretLiteral(value: unknown): boolean {
  return typeof value === "string" && Tokenization.reverse(value).some((token) => token instanceof SecretLiteral);
}

/** Options of a secret from a variable. */
export interface SecretVariableOptions {
  /**
   * Lets the variable have no value: then the secret is not given. For templates that are imported, whose secrets Airbyte
   * holds: an update that would lose one is refused.
   * @default false: Terraform asks for the value
   */
  readonly optional?: boolean;
}

/** Sensitive, so that it is in no output, and ephemeral, so that it is in no plan. */
class SecretVariable extends TerraformVariable {
  public constructor(
    scope: Construct,
    id: string,
    public readonly optional: boolean,
  ) {
    super(scope, id, { type: "string", sensitive: true, nullable: optional });
  }

  public get reference(): string {
    return this.optional ? Token.asString(new OptionalSecret(this)) : this.stringValue;
  }

  public override synthesizeAttributes(): Record<string, unknown> {
    return { ...super.synthesizeAttributes(), ephemeral: true };
  }

  /** cdktf takes a default of null for none. */
  public override toTerraform(): { readonly variable: Record<string, unknown> } {
    const { variable } = super.toTerraform() as { variable: Record<string, object> }; // as cdktf declares it: any
    if (!this.optional) return { variable };
    return { variable: Object.fromEntries(Object.entries(variable).map(([id, v]) => [id, { ...v, default: null }])) };
  }

  public override synthesizeHclAttributes(): Record<string, unknown> {
    const simple = (value: unknown, storageClassType: string) => ({ value, type: "simple", storageClassType });
    const none = this.optional && { default: simple("null", "reference") };
    return { ...super.synthesizeHclAttributes(), ephemeral: simple(true, "boolean"), ...none };
  }
}

const warned = new WeakMap<IConstruct, Set<string>>();

/** Once for each reference, which is resolved many times. */
function warnOfState(scope: IConstruct, reference: string): void {
  const known = warned.get(scope) ?? new Set<string>();
  warned.set(scope, known);
  if (known.has(reference)) return;
  known.add(reference);
  Annotations.of(scope).addWarning(
    `A secret comes from a data source, ${reference}, and Terraform stores what that reads in the state. Take it from an ephemeral resource, or make sure that nobody reads the state.`,
  );
}
