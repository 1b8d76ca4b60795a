import { TerraformElement, Token, type IAspect } from "cdktf";
import type { IConstruct } from "constructs";
import { toSettingPathText, type SettingPath } from "../../src/specs";
import { addCheck } from "../foundation/stack-notes";
import { toConstructPath } from "../terraform/construct-path";
import { isSecretLiteral } from "../secrets/secret-ref";
import { findSecretLook } from "../secrets/secret-patterns";
import { isSecretPlace, toPropName, type Arguments } from "../secrets/secret-places";

/**
 * Stops the synth when a secret is written out in the program, with the path of the construct and the place in it: a
 * literal where a secret belongs, or one anywhere that looks like a key, a token or a password. It knows the secret
 * settings of a connector from the lock of connector specs, and without a lock it treats all of `secrets` as secret.
 */
export class ForbidLiteralSecrets implements IAspect {
  private readonly visited = new WeakSet<IConstruct>();

  public visit(node: IConstruct): void {
    if (!TerraformElement.isTerraformElement(node) || this.visited.has(node)) return;
    this.visited.add(node);
    addCheck(node, () => findLiteralSecrets(node));
  }
}

const REMEDY = "Everybody who reads the program can read it: take it from SecretRef.variable() or another reference.";

function findLiteralSecrets(element: TerraformElement): string[] {
  return listBlocks(element.toTerraform()).flatMap(({ category, type, given }) =>
    listLeaves(given, []).flatMap(({ path, value }) => {
      const isSecret = isSecretLiteral(value) || isSecretPlace({ category, type, given, path }, value);
      const what = findSecretLook(value) ?? (isSecret ? "a secret" : null);
      if (what === null) return [];
      return [`"${toConstructPath(element)}" has ${what} written out at ${toPlaceText(path, element)}. ${REMEDY}`];
    }),
  );
}

/** Name of a place for the author of the program: the construct's prop, or the resource's argument. */
function toPlaceText([argument = "", ...inner]: SettingPath, element: TerraformElement): string {
  const isOfConstruct = element.node.id === "Resource" && element.node.scope !== undefined;
  const name = isOfConstruct ? toPropName(String(argument)) : String(argument);
  return [name, toSettingPathText(inner)].join(inner.length > 0 && typeof inner[0] === "string" ? "." : "");
}

interface Block {
  /** Such as `resource` or `variable`. */
  readonly category: string;
  /** Of a resource, data source or provider; the name of anything else. */
  readonly type: string;
  readonly given: Arguments;
}

/** Blocks that only say how the program is run. */
const OF_TERRAFORM = new Set(["terraform", "moved", "import", "//"]);

/** Blocks that an element adds to the program. */
function listBlocks(json: unknown): readonly Block[] {
  return listEntries(json)
    .filter(([category]) => !OF_TERRAFORM.has(category))
    .flatMap(([category, types]) =>
      listEntries(types).flatMap(([type, one]): readonly Block[] => {
        if (Array.isArray(one)) return one.map((given: unknown) => ({ category, type, given: toArguments(given) }));
        const isNamed = category === "resource" || category === "data" || category === "ephemeral";
        if (!isNamed) return [{ category, type, given: isObject(one) ? one : { value: one } }];
        return listEntries(one).map(([, given]) => ({ category, type, given: toArguments(given) }));
      }),
    );
}

function toArguments(value: unknown): Arguments {
  return isObject(value) ? value : {};
}

function listLeaves(value: unknown, path: SettingPath): { readonly path: SettingPath; readonly value: unknown }[] {
  if (Token.isUnresolved(value)) return typeof value === "string" ? [{ path, value }] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => listLeaves(item, [...path, index]));
  if (isObject(value))
    return listEntries(value)
      .filter(([key]) => key !== "//")
      .flatMap(([key, member]) => listLeaves(member, [...path, key]));
  return [{ path, value }];
}

function listEntries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
