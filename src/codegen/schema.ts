/** Output of `terraform providers schema -json`, as far as we read it. */
export interface PrintedSchemas {
  /** By source address. */
  readonly provider_schemas: Readonly<Record<string, PrintedProvider>>;
}

export interface PrintedProvider {
  readonly provider: PrintedSchema;
  readonly resource_schemas?: Readonly<Record<string, PrintedSchema>>;
  readonly data_source_schemas?: Readonly<Record<string, PrintedSchema>>;
  readonly ephemeral_resource_schemas?: Readonly<Record<string, PrintedSchema>>;
  /** Only in Terraform 1.14 and later. */
  readonly action_schemas?: Readonly<Record<string, PrintedSchema>>;
  /** By type name. */
  readonly functions?: Readonly<Record<string, PrintedFunction>>;
}

export interface PrintedFunction {
  readonly description?: string;
  readonly summary?: string;
  /** A type in JSON. */
  readonly return_type: unknown;
  readonly parameters?: readonly PrintedParameter[];
  readonly variadic_parameter?: PrintedParameter;
}

export interface PrintedParameter {
  readonly name: string;
  readonly description?: string;
  readonly type: unknown;
}

export interface PrintedSchema {
  readonly block: {
    readonly description?: string;
    readonly attributes?: Readonly<Record<string, PrintedAttribute>>;
  };
}

export interface PrintedAttribute {
  /** A type in JSON: `"string"`, `["set", "string"]`. */
  readonly type?: unknown;
  readonly nested_type?: {
    readonly nesting_mode: "single" | "list" | "set" | "map";
    readonly attributes: Readonly<Record<string, PrintedAttribute>>;
  };
  readonly description?: string;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly sensitive?: boolean;
  readonly write_only?: boolean;
}
