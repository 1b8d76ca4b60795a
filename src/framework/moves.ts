/** How an object of another resource type becomes one of ours, by a `moved` block. */
export interface Move {
  readonly from: {
    /** The last part of its provider's address, in small letters: `null` of `registry.terraform.io/hashicorp/null`. */
    readonly provider: string;
    readonly type: string;
  };
  /** Where `to` looks for the ID, for messages: `output.id`. */
  readonly places: readonly string[];
  /**
   * The ID to import the object by, from its stored state as plain JSON; null when there is none. Terraform moves before
   * it configures the provider, so nothing can be asked of the API here.
   */
  to(state: Readonly<Record<string, unknown>>): string | null;
}

/** From Terraform's own `terraform_data`, whose values hold an ID or an object with one. Its own `id` names nothing. */
export const fromTerraformData: Move = {
  from: { provider: "terraform", type: "terraform_data" },
  places: ["output", "input", "triggers_replace", "and in each of them at id"],
  to: ({ output, input, triggers_replace }) => findFirst([output, input, triggers_replace], findId),
};

/** From `restapi_object`, which keeps the ID and the answers it was given as JSON text. */
export const fromRestapiObject: Move = {
  from: { provider: "restapi", type: "restapi_object" },
  places: ["id", "api_response.id", "create_response.id"],
  to: ({ id, api_response, create_response }) =>
    findText(id) ?? findFirst([api_response, create_response], findIdInside),
};

/** From `restful_resource`, whose own `id` is the path of the object. */
export const fromRestfulResource: Move = {
  from: { provider: "restful", type: "restful_resource" },
  places: ["output.id", "the last segment of id"],
  to: ({ output, id }) => findIdInside(output) ?? findLastSegment(findText(id) ?? ""),
};

/** All of these: what a resource takes whose objects people have managed by generic means before. */
export const moves: readonly Move[] = [fromTerraformData, fromRestapiObject, fromRestfulResource];

function findFirst(values: readonly unknown[], find: (value: unknown) => string | null): string | null {
  for (const value of values) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}

/** The ID that a value is, or has inside. */
function findId(value: unknown): string | null {
  const plain = unwrap(value);
  return isObject(plain) ? findText(plain.id) : findText(plain);
}

function findIdInside(value: unknown): string | null {
  const plain = unwrap(value);
  return isObject(plain) ? findText(plain.id) : null;
}

function findText(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function findLastSegment(path: string): string | null {
  const [route = ""] = path.split(/[?#]/);
  const segment = route.split("/").findLast((part) => part !== "");
  return segment === undefined ? null : decode(segment);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** A value of dynamic type is stored together with its type, and an answer of an API often as text. */
function unwrap(value: unknown): unknown {
  if (isObject(value) && Object.keys(value).sort().join() === "type,value") return unwrap(value.value);
  if (typeof value !== "string" || !value.trimStart().startsWith("{")) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
