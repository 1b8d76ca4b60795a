import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { toCliConfiguration } from "../../../src/installation/cli-configuration";
import { toSourceAddress } from "../../../src/installation/source-address";
import { toEnvironment } from "../../../src/emulator/environment";
import { startEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator";
import type { PlanDocument } from "./plan-document";
import { profile } from "../emulator/server-profiles";
import { providerMirror, type ProviderMirror } from "./provider-mirror";
import { assertReadOnly } from "../emulator/recorded-requests";
import { State, type StateDocument } from "./state-document";
import { getTerraform, Terraform, type Diagnostic, type Outcome, type Running } from "./terraform";
import { startPair, type Pair } from "./warm-providers";

export interface WorkingDirectoryOptions {
  readonly emulator?: EmulatorOptions;
  /** Environment variables that are added to those of the emulator, or replace them. */
  readonly env?: Readonly<Record<string, string>>;
  /** Uses one running provider for all commands: many times faster, but skips start-up and the lock file. */
  readonly warm?: boolean;
}

/** A plan in Terraform's JSON form, with its warnings. */
export interface Plan extends PlanDocument {
  readonly warnings: readonly Diagnostic[];
}

export interface ApplyOptions {
  readonly args?: readonly string[];
  /** Set for programs whose next plan is not empty by design. */
  readonly expectNonEmptyPlan?: boolean;
}

export interface Applied {
  readonly warnings: readonly Diagnostic[];
}

/** File in which `plan` saves its plan. */
export const PLAN_FILE = "tested.tfplan";
const open = new Set<WorkingDirectory>();

/** Creates a directory with Terraform, our provider, and an emulator of its own. */
export async function createWorkingDirectory(options: WorkingDirectoryOptions = {}): Promise<WorkingDirectory> {
  getTerraform(); // Throws if Terraform is missing, before anything is started.
  const mirror = providerMirror();
  // The temporary directory of macOS is a link, and Terraform shows the path behind it.
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "airbyte-embedded-test-")));
  linkCompiledCode(mirror.home, directory);
  const switches = { ...profile(), ...options.emulator?.switches };
  const emulator = { ...options.emulator, switches };
  const toEnv = (airbyte: Emulator): Record<string, string> => ({
    PATH: process.env.PATH ?? "",
    HOME: directory,
    TF_CLI_CONFIG_FILE: join(directory, "terraform.rc"),
    TF_CLI_ARGS: "-no-color",
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    CHECKPOINT_DISABLE: "1",
    // Most of these end within a second, and collecting garbage would take a good part of it.
    GOGC: "off",
    GOMEMLIMIT: "1GiB",
    ...toEnvironment(airbyte),
    ...options.env,
  });
  const pair = options.warm === true ? await startPair(emulator, options.env ?? {}, toEnv, mirror.command) : null;
  const airbyte = pair?.airbyte ?? (await startEmulator(emulator));
  const opened = new WorkingDirectory(directory, airbyte, { ...toEnv(airbyte), ...pair?.provider.env }, pair);
  opened.write({
    "terraform.rc": toCliConfiguration(mirror.path, toSourceAddress(mirror.source)),
    "required-providers.tf": toRequirement(mirror),
  });
  open.add(opened);
  return opened;
}

/** Lets the providers of a home start from compiled code, which is stored once for all of them. */
function linkCompiledCode(from: string, home: string): void {
  const [stored, link] = [from, home].map((each) => join(each, ".airbyte-embedded", "code-cache")) as [string, string];
  if (!existsSync(stored)) return;
  mkdirSync(dirname(link));
  symlinkSync(stored, link);
}

/** Disposes of every working directory that is still open: for `afterEach`. */
export async function disposeWorkingDirectories(): Promise<void> {
  await Promise.all([...open].map((each) => each.dispose()));
}

/** Created by `createWorkingDirectory`. A command that fails throws `TerraformFailure`, except in `run` and `start`. */
export class WorkingDirectory {
  readonly terraform: Terraform;
  private initialized: boolean;

  constructor(
    readonly directory: string,
    readonly airbyte: Emulator,
    readonly env: Readonly<Record<string, string>>,
    private readonly pair: Pair | null,
  ) {
    this.terraform = new Terraform(directory, env);
    this.initialized = pair !== null;
  }

  /** The environment in which Terraform starts the provider itself, although one is running. */
  get coldEnv(): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.entries(this.env).filter(([name]) => name !== "TF_REATTACH_PROVIDERS"));
  }

  /** The warm provider's process. */
  get providerPid(): number {
    if (this.pair === null)
      throw new Error("Terraform starts the provider here. Make the directory with { warm: true }.");
    return this.pair.provider.pid;
  }

  /** Writes files by name; a string alone is the content of `main.tf`. */
  write(files: string | Readonly<Record<string, string>>): void {
    const entries = typeof files === "string" ? { "main.tf": files } : files;
    for (const [name, content] of Object.entries(entries)) {
      const file = join(this.directory, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }

  read(name: string): string {
    return readFileSync(join(this.directory, name), "utf8");
  }

  /** The other commands do this once by themselves. Call it again when files require more providers or modules. */
  async init(): Promise<void> {
    await this.terraform.get(["init"]);
    this.initialized = true;
  }

  /** Plans, and fails if Airbyte received anything but reads and requests for tokens. */
  async plan(...args: readonly string[]): Promise<Plan> {
    await this.prepare();
    const warnings = await this.withoutWrites(() =>
      this.terraform.tell(["plan", "-json", `-out=${PLAN_FILE}`, ...args]),
    );
    const { stdout } = await this.terraform.get(["show", "-json", PLAN_FILE]);
    // The parts named by PlanDocument are documented by Terraform.
    return { ...(JSON.parse(stdout) as PlanDocument), warnings };
  }

  /** Applies, and fails if the next plan is not empty. Returns the warnings. */
  async apply(options: ApplyOptions = {}): Promise<Applied> {
    await this.prepare();
    const warnings = await this.terraform.tell(["apply", "-json", "-auto-approve", ...(options.args ?? [])]);
    if (options.expectNonEmptyPlan !== true) await this.expectEmptyPlan();
    return { warnings };
  }

  async destroy(...args: readonly string[]): Promise<Applied> {
    await this.prepare();
    return { warnings: await this.terraform.tell(["destroy", "-json", "-auto-approve", ...args]) };
  }

  /** Fails and shows the plan if it is not empty. */
  async expectEmptyPlan(): Promise<void> {
    await this.prepare();
    const outcome = await this.withoutWrites(() => this.terraform.get(["plan", "-detailed-exitcode"], [0, 2]));
    if (outcome.code === 2) throw new Error(`The plan should be empty, and is:\n${outcome.stdout}`);
  }

  async import(address: string, id: string): Promise<void> {
    await this.prepare();
    await this.terraform.get(["import", address, id]);
  }

  async state(): Promise<State> {
    const { stdout } = await this.terraform.get(["show", "-json"]);
    // The parts named by StateDocument are documented by Terraform.
    return new State(JSON.parse(stdout) as StateDocument);
  }

  /** The last plan, or the state, as text for people. */
  async show(what: "plan" | "state" = "plan"): Promise<string> {
    return (await this.terraform.get(["show", ...(what === "plan" ? [PLAN_FILE] : [])])).stdout;
  }

  /** Runs any command and returns its outcome, failed or not. */
  async run(...args: readonly string[]): Promise<Outcome> {
    return this.terraform.run(args);
  }

  /** Starts a command that the test may interrupt. */
  async start(...args: readonly string[]): Promise<Running> {
    await this.prepare();
    return this.terraform.start(args);
  }

  async dispose(): Promise<void> {
    open.delete(this);
    await (this.pair === null ? this.airbyte.stop() : this.pair.release());
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async withoutWrites<T>(command: () => Promise<T>): Promise<T> {
    const before = this.airbyte.requests.length;
    const result = await command();
    assertReadOnly(this.airbyte.requests.slice(before));
    return result;
  }

  private async prepare(): Promise<void> {
    if (!this.initialized) await this.init();
  }
}

/** The block that makes a configuration use this provider. */
export function toRequirement({ source, version }: Pick<ProviderMirror, "source" | "version">): string {
  return `terraform {
  required_providers {
    airbyteembedded = {
      source  = "${source}"
      version = "${version}"
    }
  }
}
`;
}
