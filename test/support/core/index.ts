import { toPlain, UNKNOWN, type Plain } from "../../../src/cty";
import { toObjectType, type Client, type Diagnostic, type Engine, type Provider } from "../../../src/framework";
import { invokeAction, type Invoked } from "./action";
import { callFunction } from "./call";
import { listObjects, type ListedObject } from "./adoption";
import { checkState } from "./change";
import { deploy, planAll, refreshAll, type Part } from "./deployment";
import { openEphemeral, type OpenedResource } from "./ephemeral";
import { BrokenRule } from "./errors";
import { ManagedResource } from "./managed";
import type { Plan } from "./plan";
import { Process, type Setup } from "./process";
import { overWire, toConfig, type Given } from "./values";

export { BrokenRule, InvalidConfiguration, TerraformError } from "./errors";
export { ManagedResource } from "./managed";
export type { Look, Part } from "./deployment";
export type { Given } from "./values";

/**
 * Terraform core without Terraform: drives a provider in this process through what the commands would ask of it, every
 * value over the wire's codecs and each phase with a provider started anew. Throws a BrokenRule for whatever core would
 * refuse, in core's terms, and a TerraformError for errors that the provider reports. Write UNKNOWN for what a plan cannot know.
 */
export function terraform(
  provider: Provider | (() => Engine),
  { providerConfig = {}, client = {} }: { readonly providerConfig?: Given; readonly client?: Partial<Client> } = {},
): Core {
  const stop = new AbortController();
  return new Core(
    {
      provider,
      config: providerConfig,
      client: { terraformVersion: "1.11.4", writeOnlyAllowed: true, ...client },
      signal: stop.signal,
    },
    stop,
  );
}

/** One working directory: as many resources as a test likes, each with a state of its own. */
export class Core {
  public constructor(
    private readonly setup: Setup,
    private readonly controller: AbortController,
  ) {}

  /** A resource that is not there yet. The type is the full one. */
  public resource(type: string): ManagedResource {
    return new ManagedResource(this.setup, type);
  }

  /** `terraform apply` of a program's resources, in the order of their references. */
  public async deploy(parts: readonly Part[]): Promise<readonly Plan[]> {
    return deploy(this.setup, parts);
  }

  /** `terraform plan` of the same. */
  public async planAll(parts: readonly Part[]): Promise<readonly (Plan | null)[]> {
    return planAll(this.setup, parts);
  }

  /** `terraform refresh` of several resources: for each, the attributes that were changed outside of Terraform. */
  public async refreshAll(resources: readonly ManagedResource[]): Promise<readonly (readonly string[])[]> {
    return refreshAll(this.setup, resources);
  }

  /** Reads a data source. */
  public async read(
    type: string,
    given: Given = {},
  ): Promise<{ readonly state: Plain; readonly diagnostics: readonly Diagnostic[] }> {
    const process = await Process.start(this.setup);
    const schema = process.schema.dataSources[type];
    if (!schema) throw new Error(`The provider has no data source "${type}".`);
    const config = toConfig(schema.attributes, given);
    const warnings = process.accept(await process.engine.validateDataSource(type, config));
    const answer = await process.engine.readDataSource({ type, config, signal: this.setup.signal });
    const diagnostics = [...warnings, ...process.accept(answer)];
    const state = overWire(answer.state, toObjectType(schema.attributes), "the data");
    if (state === null) throw new BrokenRule("Provider produced null object", [type]);
    checkState(schema.attributes, state, "Provider produced invalid object");
    return { state: toPlain(state), diagnostics };
  }

  /** A function in an expression: its result, or UNKNOWN where an argument is not known. */
  public async call(name: string, ...args: readonly unknown[]): Promise<Plain> {
    return callFunction(this.setup, name, args);
  }

  /** `terraform query`: what exists of a resource. */
  public async list(
    type: string,
    given: Given = {},
    { includeResource = false, limit = 100 }: { readonly includeResource?: boolean; readonly limit?: number } = {},
  ): Promise<{ readonly found: readonly ListedObject[]; readonly diagnostics: readonly Diagnostic[] }> {
    const process = await Process.start(this.setup);
    const schema = process.schema.lists[type];
    if (!schema) throw new Error(`The provider cannot list "${type}".`);
    const config = toConfig(schema.attributes, given);
    const warnings = process.accept(await process.engine.validateList(type, config));
    const { found, diagnostics } = await listObjects(process, type, { config, includeResource, limit });
    return { found, diagnostics: [...warnings, ...diagnostics] };
  }

  /** An ephemeral resource, opened as a plan or an apply does. Close it when it is not needed any more. */
  public async open(type: string, given: Given = {}): Promise<OpenedResource> {
    return openEphemeral(this.setup, type, given);
  }

  /** `terraform apply -invoke`: an action, planned and run. `planned` is its configuration at the time of the plan. */
  public async invoke(
    type: string,
    given: Given = {},
    { planned = given }: { readonly planned?: Given } = {},
  ): Promise<Invoked> {
    return invokeAction(this.setup, type, given, planned);
  }

  /** `terraform validate` of whatever has that type, which needs no credentials. Warnings are returned, errors throw. */
  public async validate(type: string, given: Given): Promise<readonly Diagnostic[]> {
    const process = new Process(this.setup);
    const { engine, schema } = process;
    const { ephemeralResources, actions } = schema;
    const [ephemeral, action] = [ephemeralResources[type], actions[type]];
    if (ephemeral) return process.accept(await engine.validateEphemeral(type, toConfig(ephemeral.attributes, given)));
    if (action) return process.accept(await engine.validateAction(type, toConfig(action.attributes, given)));
    const config = toConfig(process.attributesOf(type), given);
    return process.accept(await engine.validateResource(type, config, this.setup.client));
  }

  /** Stops the provider, as Ctrl-C does. */
  public stop(): void {
    this.controller.abort();
  }
}

export { UNKNOWN };
