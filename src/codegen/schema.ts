/** `terraform providers schema -json`, the parts that we read. */
export interface PrintedSchemas {
  /** By source address. */
  readonly provider_schemas: Readonly<Record<string, PrintedProvider>>;
}

export interface PrintedProvider {
  readonly provider: PrintedSchema;
  readonly resource_schemas?: Readonly<Record<string, PrintedSchema>>;
  readonly data_source_schemas?: Readonly<Record<string, PrintedSchema>>;
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
