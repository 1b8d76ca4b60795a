import { encodeJson, type Type, type Value } from "../../../src/cty";
import {
  createEngine,
  toObjectType,
  type Client,
  type Diagnostic,
  type Engine,
  type Private,
  type Provider,
} from "../../../src/framework";
import { BrokenRule, TerraformError } from "./errors";
import { overWire, toConfig, type Given, type Schemas } from "./values";

/** An object as core stores it between two commands. */
export interface Stored {
  readonly json: string;
  readonly version: number;
  readonly private: Private;
  readonly tainted: boolean;
}

/** An object as core holds it within a command. */
export interface Held {
  readonly state: Value;
  readonly private: Private;
  readonly tainted: boolean;
}

/** How a provider is started. */
export interface Setup {
  readonly provider: Provider | (() => Engine);
  readonly config: Given;
  readonly client: Client;
  readonly signal: AbortSignal;
}

/** One run of a provider's process, as core starts several for a command. */
export class Process {
  public readonly engine: Engine;
  private thrown: unknown;

  public constructor(private readonly setup: Setup) {
    const { provider } = setup;
    const trace = (_message: string, error: unknown) => void (this.thrown = error);
    this.engine = typeof provider === "function" ? provider() : createEngine(provider, trace);
  }

  /** A process that knows its configuration. */
  public static async start(setup: Setup): Promise<Process> {
    const process = new Process(setup);
    const { attributes } = process.engine.schema().provider;
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

  /** What is stored of an object, in the terms of today's schema. */
  public async load(type: string, stored: Stored): Promise<Held> {
    const answer = await this.engine.upgradeState(type, stored.version, stored.json);
    this.accept(answer);
    return { ...stored, state: overWire(answer.state, this.typeOf(type), "the upgraded state") };
  }

  public store(type: string, { state, private: memory, tainted }: Held): Stored {
    return {
      json: encodeJson(state, this.typeOf(type)),
      version: this.schemaOf(type).version,
      // As JSON, which is how it is kept.
      private: JSON.parse(JSON.stringify(memory)) as Private,
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

  private typeOf(type: string): Type {
    return toObjectType(this.attributesOf(type));
  }

  private schemaOf(type: string) {
    const schema = this.engine.schema().resources[type];
    if (!schema) throw new Error(`The provider has no resource "${type}".`);
    return schema;
  }
}

/** State of another time, as plain JSON under an older schema version. */
export function toStored(state: unknown, version: number): Stored {
  return { json: JSON.stringify(state), version, private: {}, tainted: false };
}
