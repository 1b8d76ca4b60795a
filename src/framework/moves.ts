/** Source of a `moved` block: a resource type of another provider whose objects can become ours. */
export interface Move {
  readonly from: {
    /** Last part of its provider's address in lower case, such as `null` in `registry.terraform.io/hashicorp/null`. */
    readonly provider: string;
    readonly type: string;
  };
  /** Path of the ID in the state, for messages, such as `output.id`. */
  readonly places: readonly string[];
  /**
   * Finds the import ID in the stored state, which is plain JSON; null if there is none. Terraform moves objects before
   * it configures the provider, so the API cannot be asked here.
   */
  to(state: Readonly<Record<string, unknown>>): string | null;
}

/**
 * Moves from Terraform's own `terraform_data`, whose values hold the ID or an object with it. Its own `id` is of no
 * use.
 */
export const fromTerraformData: Move = {
  from: { provider: "terraform", type: "terraform_data" },
  places: ["output", "input", "triggers_replace", "and in each of those at id"],
  to: ({ output, input, triggers_replace }) => findFirst([output, input, triggers_replace], findId),
};

/** Moves from `restapi_object`, which stores the ID, and the API's answers as JSON text. */
export const fromRestapiObject: Move = {
  from: { provider: "restapi", type: "restapi_object" },
  places: ["id", "api_response.id", "create_response.id"],
  to: ({ id, api_response, create_response }) =>
    findText(id) ?? findFirst([api_response, create_response], findIdInside),
};

/** Moves from `restful_resource`, whose own `id` is the path of the object. */
export const fromRestfulResource: Move = {
  from: { provider: "restful", type: "restful_resource" },
  places: ["output.id", "the last segment of id"],
  to: ({ output, id }) => findIdInside(output) ?? findLastSegment(findText(id) ?? ""),
};

/** Moves from all generic resource types with which people manage such objects. */
export const moves: readonly Move[] = [fromTerraformData, fromRestapiObject, fromRestfulResource];

function findFirst(values: readonly unknown[], find: (value: unknown) => string | null): string | null {
  for (const value of values) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}

/** Finds an ID that is the value itself or a member of it. */
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

/** A dynamic value is stored together with its type, and an API's answer often as text. */
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
