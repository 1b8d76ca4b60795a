import { decodeJson, encodeJson, type Type, type Value } from "../../../src/cty";
import {
  createEngine,
  toIdentityType,
  toObjectType,
  type Client,
  type Diagnostic,
  type Engine,
  type PrivateValues,
  type Provider,
  type ProviderSchema,
} from "../../../src/framework";
import { BrokenRule, TerraformError } from "./errors";
import { overWire, toConfig, type Given, type Schemas } from "./values";

/** An object as core stores it between two commands. */
export interface Stored {
  readonly json: string;
  readonly version: number;
  readonly private: PrivateValues;
  /** Null where the provider has not told any. */
  readonly identity: { readonly json: string; readonly version: number } | null;
  readonly tainted: boolean;
}

/** An object as core holds it within a command. */
export interface Held {
  readonly state: Value;
  readonly private: PrivateValues;
  readonly identity: Value;
  readonly tainted: boolean;
}

/** Options with which a provider is started. */
export interface Setup {
  readonly provider: Provider | (() => Engine);
  readonly config: Given;
  readonly client: Client;
  readonly signal: AbortSignal;
}

/** One run of a provider's process, as core starts several for a command. */
export class Process {
  public readonly engine: Engine;
  /** Asked for once, as core does. */
  public readonly schema: ProviderSchema;
  /** The last bug that the provider traced. */
  public thrown: unknown;

  public constructor(private readonly setup: Setup) {
    const { provider } = setup;
    const trace = (_message: string, error: unknown) => void (this.thrown = error);
    this.engine = typeof provider === "function" ? provider() : createEngine(provider, trace);
    this.schema = schemaOf(provider, this.engine);
  }

  /** A configured process. */
  public static async start(setup: Setup): Promise<Process> {
    const process = new Process(setup);
    const { attributes } = process.schema.provider;
    const config = toConfig(attributes, setup.config);
    process.accept(await process.engine.validateProvider(config));
    process.accept(await process.engine.configure(config, setup.client));
    return process;
  }

  /** Ends the command where an answer has errors; the diagnostics of it otherwise. */
  public accept({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): readonly Diagnostic[] {
    for (const { summary } of diagnostics)
      if (summary.length > 60 || summary.endsWith("."))
        throw new BrokenRule("Summary of a diagnostic is not one line", [summary]);
    if (diagnostics.some(({ severity }) => severity === "error")) throw new TerraformError(diagnostics, this.thrown);
    return diagnostics;
  }

  public attributesOf(type: string): Schemas {
    return this.schemaOf(type).attributes;
  }

  /** Stored state of an object, in today's schema. */
  public async load(type: string, stored: Stored): Promise<Held> {
    const answer = await this.engine.upgradeState(type, stored.version, stored.json);
    this.accept(answer);
    const state = overWire(answer.state, this.typeOf(type), "the upgraded state");
    return { ...stored, state, identity: await this.loadIdentity(type, stored) };
  }

  public store(type: string, { state, private: memory, identity, tainted }: Held): Stored {
    const schema = this.schema.identities[type];
    return {
      json: encodeJson(state, this.typeOf(type)),
      version: this.schemaOf(type).version,
      // As JSON, which is how it is kept.
      private: JSON.parse(JSON.stringify(memory)) as PrivateValues,
      identity:
        schema && identity !== null
          ? { json: encodeJson(identity, toIdentityType(schema)), version: schema.version }
          : null,
      tainted,
    };
  }

  /** A value of a resource as it arrives on the other side. */
  public overWire(type: string, value: Value, what: string): Value {
    return overWire(value, this.typeOf(type), what);
  }

  public get signal(): AbortSignal {
    return this.setup.signal;
  }

  public get client(): Client {
    return this.setup.client;
  }

  /** Null where the resource has no identity. */
  public identityTypeOf(type: string): Type | null {
    const schema = this.schema.identities[type];
    return schema ? toIdentityType(schema) : null;
  }

  /** Core asks for an upgrade only where the versions differ. */
  private async loadIdentity(type: string, { identity }: Stored): Promise<Value> {
    const schema = this.schema.identities[type];
    if (!identity || !schema) return null;
    if (identity.version === schema.version) return decodeJson(identity.json, toIdentityType(schema));
    const answer = await this.engine.upgradeIdentity(type, identity.version, identity.json);
    this.accept(answer);
    return overWire(answer.identity, toIdentityType(schema), "the upgraded identity");
  }

  private typeOf(type: string): Type {
    return toObjectType(this.attributesOf(type));
  }

  private schemaOf(type: string) {
    const schema = this.schema.resources[type];
    if (!schema) throw new Error(`The provider has no resource "${type}".`);
    return schema;
  }
}

/** Schemas of providers in this process, which are what they are. */
const schemas = new WeakMap<object, ProviderSchema>();

function schemaOf(provider: Setup["provider"], engine: Engine): ProviderSchema {
  const known = schemas.get(provider);
  if (known) return known;
  const schema = engine.schema();
  schemas.set(provider, schema);
  return schema;
}

/** State of another time, and its identity if it had one, as plain JSON under older versions. */
export function toStored(
  state: unknown,
  version: number,
  identity?: { readonly value: unknown; readonly version: number },
): Stored {
  return {
    json: JSON.stringify(state),
    version,
    private: {},
    identity: identity ? { json: JSON.stringify(identity.value), version: identity.version } : null,
    tainted: false,
  };
}
