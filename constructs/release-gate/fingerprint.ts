import { Token, type IResolveContext, type TerraformResource } from "cdktf";

/** Arguments that Terraform itself reads: they say how a resource is managed, not what it is. */
const META_ARGUMENTS = new Set([
  "//",
  "connection",
  "count",
  "depends_on",
  "for_each",
  "lifecycle",
  "provider",
  "provisioner",
]);

/** Attributes that show another object or other secrets, which arguments do not, by their name in a construct. */
const COMPUTED = { id: "id", secretsFingerprint: "secrets_fingerprint" };

type Arguments = Readonly<Record<string, unknown>>;

/** A resource as it is synthesized. */
export interface Synthesized {
  readonly resource: TerraformResource;
  /** Such as `airbyteembedded_source_template.Crm_1A2B3C4D`. */
  readonly address: string;
  readonly arguments: Arguments;
}

/** Null for a resource that only tells where its object has moved. */
export function findSynthesized(resource: TerraformResource): Synthesized | null {
  const { terraformResourceType: type, friendlyUniqueId: name } = resource;
  // cdktf types it as any: it is the resource's part of the program.
  const part = resource.toTerraform() as { readonly resource?: Record<string, Record<string, Arguments>> };
  const given = part.resource?.[type]?.[name];
  return given ? { resource, address: `${type}.${name}`, arguments: given } : null;
}

/**
 * An expression for each type of resource. Its value changes when a resource of the type is changed, added or removed, but
 * not with their addresses.
 */
export function toFingerprints(found: readonly Synthesized[], context: IResolveContext): Record<string, string> {
  const types = [...new Set(found.map(({ resource }) => resource.terraformResourceType))];
  return Object.fromEntries(
    types.map((type) => {
      const ofType = found.filter(({ resource }) => resource.terraformResourceType === type);
      const each = ofType.map((one) => toDigest(toContent(one, context)));
      // Sixteen digits tell two states of a catalog apart, and leave a plan readable.
      return [type, `\${substr(${toDigest(`sort([${each.join(",")}])`)},0,16)}`];
    }),
  );
}

function toDigest(expression: string): string {
  return `sha256(jsonencode(${expression}))`;
}

/**
 * Reads the resource's own attributes: so the values of variables and of other resources count, and another spelling of
 * the same settings does not. Of write-only arguments only a version or a `secrets_fingerprint` counts, for nothing else
 * may be known.
 */
function toContent({ resource, address, arguments: given }: Synthesized, context: IResolveContext): string {
  const names = [...toArgumentNames(given, context), ...toComputedNames(resource)].sort();
  const toObject = (of: string): string => `{${names.map((name) => `${name}=${of}.${name}`).join(",")}}`;
  const isRepeated = (given.count ?? given.for_each) !== undefined;
  return isRepeated ? `[for one in ${address} : ${toObject("one")}]` : toObject(address);
}

function toArgumentNames({ dynamic, ...given }: Arguments, context: IResolveContext): string[] {
  const isSet = (value: unknown): boolean =>
    value !== undefined && (!Token.isUnresolved(value) || context.resolve(value) !== undefined);
  const blocks = Object.keys(dynamic ?? {});
  const names = Object.keys(given).filter((name) => !META_ARGUMENTS.has(name) && isSet(given[name]));
  return [...new Set([...names, ...blocks])].filter((name) => !name.endsWith("_wo"));
}

function toComputedNames(resource: TerraformResource): string[] {
  return Object.entries(COMPUTED).flatMap(([getter, name]) => (getter in resource ? [name] : []));
}
