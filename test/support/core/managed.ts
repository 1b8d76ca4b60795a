import type { Type } from "../../../src/cty";
import type { Diagnostic, PrivateValues } from "../../../src/framework";
import { generateConfig, importObject, moveObject, toTargetText, type ImportTarget, type Source } from "./adoption";
import { checkFinalPlan, planChange, planDeletion, type Change } from "./change";
import { BrokenRule } from "./errors";
import { listTypes, toPlainObject, toPlan, type Plan, type PlainObject } from "./plan";
import { Process, toStored, type Held, type Setup, type Stored } from "./process";
import { apply, readState, type Refreshed } from "./requests";
import { toConfig, type Given } from "./values";

/** Options of an apply. */
export interface ApplyOptions {
  /** The configuration at the time of the plan, with UNKNOWN where only the apply knows. The same when absent. */
  readonly planned?: Given;
  /** True (the default) if the next plan must be empty; false for resources that change forever by design. */
  readonly settles?: boolean;
}

/** A planned change, with what its refresh found; null where there is nothing to change. */
export interface Planned {
  readonly change: Change | null;
  readonly plan: Plan | null;
  readonly refreshed: Refreshed;
}

/** One resource in one state, driven as the commands of Terraform would. Errors throw a TerraformError. */
export class ManagedResource {
  private stored: Stored | null = null;
  private shown: PlainObject | null = null;
  private identified: PlainObject | null = null;
  private dynamic: Readonly<Record<string, Type>> = {};

  public constructor(
    private readonly setup: Setup,
    private readonly type: string,
  ) {}

  /** The object in the state; null if there is none. */
  public state(): PlainObject | null {
    return this.shown;
  }

  /** The types that the dynamic attributes of the state carry, by name. */
  public types(): Readonly<Record<string, Type>> {
    return this.dynamic;
  }

  /** Private state of the provider. */
  public memory(): PrivateValues {
    return this.stored?.private ?? {};
  }

  /** The identity that is stored; null where there is none. */
  public identity(): PlainObject | null {
    return this.identified;
  }

  /** True if a create failed half-way, so that the next apply replaces the object. */
  public isTainted(): boolean {
    return this.stored?.tainted ?? false;
  }

  /** `terraform plan`. */
  public async plan(given: Given): Promise<Plan> {
    const process = await this.start();
    const { change, refreshed } = await this.refreshAndPlan(process, given);
    return toPlan(process.attributesOf(this.type), change, refreshed);
  }

  /** `terraform apply`, then a plan that must be empty. */
  public async apply(given: Given, { planned = given, settles = true }: ApplyOptions = {}): Promise<Plan> {
    const process = await this.start();
    const { change, refreshed } = await this.refreshAndPlan(process, planned);
    this.keep(process, refreshed.held);
    if (change.action !== "no-op") await this.execute(await this.start(), change, given);
    if (settles) await this.expectEmptyPlan(given);
    return toPlan(process.attributesOf(this.type), change, refreshed);
  }

  /** The plan of an apply of several resources, which share a process. A given of null is no longer in the program. */
  public async planTogether(process: Process, given: Given | null): Promise<Planned> {
    if (given !== null) {
      const planned = await this.refreshAndPlan(process, given);
      return { ...planned, plan: toPlan(process.attributesOf(this.type), planned.change, planned.refreshed) };
    }
    const refreshed = await this.read(process);
    const change = refreshed.held && (await planDeletion(process, this.type, refreshed.held));
    const plan = change && toPlan(process.attributesOf(this.type), change, refreshed);
    return { refreshed, change, plan };
  }

  /** The apply of such a plan. */
  public async executeTogether(process: Process, { change, refreshed }: Planned, given: Given | null): Promise<void> {
    this.keep(process, refreshed.held);
    if (change === null || change.action === "no-op") return;
    if (given !== null) await this.execute(process, change, given);
    else if (refreshed.held) await this.remove(process, refreshed.held, change);
  }

  /** `terraform destroy`. */
  public async destroy(): Promise<Plan> {
    const process = await this.start();
    const refreshed = await this.read(process);
    if (!refreshed.held) throw new Error("There is nothing to destroy.");
    const change = await planDeletion(process, this.type, refreshed.held);
    await this.remove(await this.start(), refreshed.held, change);
    return toPlan(process.attributesOf(this.type), change, refreshed);
  }

  /** `terraform refresh`: the attributes that were changed outside of Terraform. */
  public async refresh(): Promise<readonly string[]> {
    return this.refreshTogether(await this.start());
  }

  /** The same for one of several resources, which share a process. */
  public async refreshTogether(process: Process): Promise<readonly string[]> {
    const { held, drift } = await this.read(process);
    this.keep(process, held);
    return drift;
  }

  /** `terraform import`: the existing object becomes the state. Returns the warnings. */
  public async import(target: ImportTarget): Promise<readonly Diagnostic[]> {
    const process = await this.start();
    const adopted = await importObject(process, this.type, target);
    this.keep(process, adopted.held);
    const { held, warnings } = await this.read(process);
    if (!held) throw new BrokenRule("Cannot import non-existent remote object", [toTargetText(target)]);
    this.keep(process, held);
    return [...adopted.diagnostics, ...warnings];
  }

  /** A `moved` block, from a type of any provider to this one. Nothing is read yet: that is for the plan. */
  public async move(source: Source): Promise<readonly Diagnostic[]> {
    const unconfigured = new Process(this.setup);
    const { held, diagnostics } = await moveObject(unconfigured, this.type, source);
    this.keep(unconfigured, held);
    return diagnostics;
  }

  /** Configuration that `terraform plan -generate-config-out` writes for the object. */
  public async generateConfig(): Promise<Given> {
    const process = await this.start();
    const held = this.stored && (await process.load(this.type, this.stored));
    if (!held) throw new Error("There is nothing to generate a configuration for.");
    return generateConfig(process, this.type, held.state);
  }

  /** `terraform plan -refresh=false`. */
  public async planUnread(given: Given): Promise<Plan> {
    const process = await this.start();
    const held = this.stored && (await process.load(this.type, this.stored));
    const config = toConfig(process.attributesOf(this.type), given);
    const change = await planChange(process, this.type, held, config);
    return toPlan(process.attributesOf(this.type), change, { drift: [], warnings: [] });
  }

  /** Runs a command that is killed before its end: the state stays as it was. */
  public async kill(command: () => Promise<unknown>): Promise<void> {
    const takeBack = this.remember();
    await command().catch(() => undefined);
    takeBack();
  }

  /** Remembers the state. The function that it gives takes back whatever has become of it since. */
  public remember(): () => void {
    const { stored, shown, identified, dynamic } = this;
    return () => void Object.assign(this, { stored, shown, identified, dynamic });
  }

  /** Puts a state there that an earlier version of the provider has left, as plain JSON. */
  public restore(...stored: Parameters<typeof toStored>): void {
    this.stored = toStored(...stored);
  }

  private async start(): Promise<Process> {
    return Process.start(this.setup);
  }

  private keep(process: Process, held: Held | null): void {
    this.stored = held && process.store(this.type, held);
    this.shown = held && toPlainObject(held.state);
    this.dynamic = listTypes(held?.state ?? null);
    this.identified = toPlainObject(held?.identity ?? null);
  }

  private async read(process: Process) {
    return readState(process, this.type, this.stored);
  }

  private async refreshAndPlan(process: Process, given: Given) {
    const config = toConfig(process.attributesOf(this.type), given);
    // A process that is not configured validates first: `terraform validate` has no credentials.
    const unconfigured = new Process(this.setup);
    unconfigured.accept(await unconfigured.engine.validateResource(this.type, config, this.setup.client));
    const refreshed = await this.read(process);
    return { change: await planChange(process, this.type, refreshed.held, config), refreshed };
  }

  private async execute(process: Process, first: Change, given: Given): Promise<void> {
    const held = this.stored && (await process.load(this.type, this.stored));
    const replaced = first.action === "replace" && held !== null;
    if (replaced) await this.remove(process, held, first);
    const attributes = process.attributesOf(this.type);
    const final = await planChange(process, this.type, replaced ? null : held, toConfig(attributes, given));
    checkFinalPlan(attributes, first, final);
    if (final.action !== "no-op") await apply(process, this.type, final, (state) => this.keep(process, state));
  }

  private async remove(process: Process, { state: prior, ...held }: Held, planned: Change): Promise<void> {
    const deletion = { config: null, prior, planned: null, private: planned.private, identity: null };
    await apply(process, this.type, deletion, (state) => this.keep(process, state && { ...state, ...held }));
  }

  private async expectEmptyPlan(given: Given): Promise<void> {
    const { action, changed, drift } = await this.plan(given);
    if (action !== "no-op")
      throw new BrokenRule("After the apply, the plan was not empty", [`${action}: ${changed.join(", ")}`]);
    if (drift.length > 0) throw new BrokenRule("After the apply, a refresh found changes", drift);
  }
}
