import { isWhollyKnown } from "../../../src/cty";
import { toObjectType, type Diagnostic, type PrivateValues, type RenewAnswer } from "../../../src/framework";
import { checkState } from "./change";
import { BrokenRule, InvalidConfiguration } from "./errors";
import { toPlainObject, type PlainObject } from "./plan";
import { listPlanFaults } from "./rules/plan-rules";
import { Process, type Setup } from "./process";
import { overWire, toConfig, type Given } from "./values";

const RULE = "Provider produced invalid ephemeral resource instance";

/** Ephemeral values that one provider process has opened. */
export class OpenedResource {
  /** Time at which core renews it; null if never. */
  public renewAt: Date | null;
  private remembered: PrivateValues;

  public constructor(
    private readonly process: Process,
    private readonly type: string,
    public readonly result: PlainObject,
    public readonly diagnostics: readonly Diagnostic[],
    private readonly opened: RenewAnswer,
  ) {
    this.renewAt = toTime(opened);
    this.remembered = toStored(opened.private);
  }

  /** Renews it, as core does when it is due. Returns the warnings. */
  public async renew(): Promise<readonly Diagnostic[]> {
    const { engine, signal } = this.process;
    if (this.renewAt === null) throw new Error(`${this.type} need not be renewed.`);
    const answer = await engine.renew({ type: this.type, private: this.remembered, signal });
    const diagnostics = this.process.accept(answer);
    this.renewAt = toTime(answer);
    this.remembered = toStored(answer.private);
    return diagnostics;
  }

  /** Closes it, as core does when nothing needs it any more. Returns the warnings. */
  public async close(): Promise<readonly Diagnostic[]> {
    const { engine, signal } = this.process;
    const answer = await engine.close({ type: this.type, private: toStored(this.opened.private), signal });
    return this.process.accept(answer);
  }
}

/** Opens what core would open: only a config that is known as a whole. */
export async function openEphemeral(setup: Setup, type: string, given: Given): Promise<OpenedResource> {
  const process = await Process.start(setup);
  const { engine, signal } = process;
  const schema = process.schema.ephemeralResources[type];
  if (!schema) throw new Error(`The provider has no ephemeral resource "${type}".`);
  const { attributes } = schema;
  const config = toConfig(attributes, given);
  if (!isWhollyKnown(config)) throw new InvalidConfiguration(`${type} is not opened before all of it is known.`);
  const warnings = process.accept(await engine.validateEphemeral(type, config));
  const answer = await engine.open({ type, config, signal });
  const diagnostics = [...warnings, ...process.accept(answer)];
  const planned = overWire(answer.result, toObjectType(attributes), "the result");
  checkState(attributes, planned, RULE);
  const faults = listPlanFaults(attributes, { prior: null, config, planned });
  const result = toPlainObject(planned);
  if (faults.length > 0 || result === null) throw new BrokenRule(RULE, faults);
  return new OpenedResource(process, type, result, diagnostics, answer);
}

function toTime({ renewAt }: RenewAnswer): Date | null {
  if (renewAt && Number.isNaN(renewAt.getTime())) throw new BrokenRule(RULE, ["it is to be renewed at no time"]);
  return renewAt;
}

/** As JSON, which is how it travels. */
function toStored(remembered: PrivateValues): PrivateValues {
  return JSON.parse(JSON.stringify(remembered)) as PrivateValues;
}
