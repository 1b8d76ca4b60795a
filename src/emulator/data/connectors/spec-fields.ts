/** The part of JSON Schema that the emulator's specs are written in. */
export interface Field {
  readonly type: string;
  readonly title?: string;
  readonly description?: string;
  readonly order?: number;
  readonly airbyte_secret?: true;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly default?: string | number | boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Fields;
  readonly items?: Field;
  readonly oneOf?: readonly Field[];
}

export type Fields = Readonly<Record<string, Field>>;

/** The settings that a connector asks for. */
export interface ConnectorSpec {
  readonly title: string;
  readonly documentationUrl: string;
  readonly required: readonly string[];
  readonly properties: Fields;
}

export const text = (title?: string, more: Partial<Field> = {}): Field => ({
  type: "string",
  ...(title === undefined ? {} : { title }),
  ...more,
});

export const secret = (title?: string, more: Partial<Field> = {}): Field => ({
  ...text(title, more),
  airbyte_secret: true,
});

export const integer = (title?: string, more: Partial<Field> = {}): Field => ({
  ...text(title, more),
  type: "integer",
});

export const port = (standard: number): Field => integer("Port", { minimum: 0, maximum: 65536, default: standard });

/** One of several groups, told apart by the constant under `key`; of each, everything it has is required. */
export function choice(title: string, key: string, groups: Readonly<Record<string, Fields>>): Field {
  const oneOf = Object.entries(groups).map(([name, properties]): Field => ({
    type: "object",
    title: name,
    required: [key, ...Object.keys(properties)],
    properties: { [key]: { type: "string", const: name }, ...properties },
  }));
  return { type: "object", title, oneOf };
}

/** Every setting that an object may have, whichever of its alternatives it follows. */
export function fieldsIn(field: Field | undefined): Fields {
  const alternatives = field?.oneOf ?? [];
  return Object.assign({}, ...alternatives.map(fieldsIn), field?.properties) as Fields; // each of them is one
}
