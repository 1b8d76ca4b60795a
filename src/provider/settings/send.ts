import type { Config, PrivateState, PrivateValues, Report } from "../../framework";
import type { Embedded } from "../embedded";
import { toSettings, type SettingNames } from "./given";
import { readPrivateState } from "./private-state";
import { applySecret, compareWrite, listSecretPaths, mergeSecrets, quotePaths } from "./values";
import type { ConnectorSpecs } from "../connectors/connector-specs";

/** An object with settings, as the API answers it. */
export interface Answer {
  readonly updated_at?: string | null;
}

/** Converts answers of the API to state. `said` is what only the user can say: the plan, or the state before. */
export interface StateRules<A extends Answer, Said, State> {
  readonly names: SettingNames;
  readonly settingsOf: (answer: A) => Config | null;
  readonly toState: (answer: A, said: Said, fingerprint: string | null, specs: ConnectorSpecs | null) => State;
}

export interface SendRules<A extends Answer, Said, State> extends StateRules<A, Said, State> {
  /** Attributes whose change sends the settings. */
  readonly sentWith: readonly string[];
}

/** A create or an update. */
export interface Write<Said extends object> {
  readonly plan: Said;
  /** Absent at a create. */
  readonly changes?: object;
  readonly state?: { readonly secrets_fingerprint: string | null };
  readonly api: Embedded;
  readonly privateState: PrivateState;
  readonly report: Report;
}

/** Private values after a write: nothing is left of what others have put there. */
const WRITTEN: PrivateValues = { imported: false, held: [], possible: [], added: [] };

/** Settings on their way to the API. */
export interface SentSettings {
  /** Config and secrets in one, as the API takes them. */
  readonly body: Config;
  /** False for an update that leaves the settings as they are. */
  readonly isSent: boolean;
}

/** Settings on their way to the API, and the way back of its answers. */
export class Sending<A extends Answer, Said extends object, State> implements SentSettings {
  private isReported = false;

  public constructor(
    private readonly rules: StateRules<A, Said, State>,
    private readonly write: Write<Said>,
    public readonly body: Config,
    public readonly isSent: boolean,
    private readonly fingerprint: string | null,
    private readonly written: PrivateValues,
  ) {}

  /**
   * The state after an answer to the create or update. Warns, once, if Airbyte has stored another value than it was sent:
   * the next plan would show that without a reason.
   */
  public toState(answer: A): State {
    const { plan, api, state, privateState } = this.write;
    privateState.set({ updatedAt: answer.updated_at ?? null });
    if (this.isSent) this.learnFrom(this.rules.settingsOf(answer));
    const fingerprint = this.isSent ? this.fingerprint : (state?.secrets_fingerprint ?? null);
    return this.rules.toState(answer, plan, fingerprint, api.settings.specs);
  }

  private learnFrom(answered: Config | null): void {
    const { altered, ...places } = compareWrite(this.body, answered);
    this.write.privateState.set({ ...WRITTEN, ...this.written, ...places });
    if (altered.length > 0 && !this.isReported)
      this.write.report.warning(
        "Airbyte stored different values",
        `Airbyte changed the values sent for ${quotePaths(altered)}. Write them as Airbyte stores them; otherwise every plan shows a change.`,
        this.rules.names.config,
      );
    this.isReported = true;
  }
}

/** Puts settings together for a create or an update. */
export async function sendSettings<A extends Answer, Said extends object, State>(
  rules: SendRules<A, Said, State>,
  write: Write<Said>,
): Promise<Sending<A, Said, State>> {
  const { config, secrets = null, version = null } = toSettings(write.plan, rules.names);
  const before = readPrivateState(write.privateState).secret;
  const { fingerprint, memory: secret } = await applySecret({ given: secrets, version, stored: before });
  const isChanged = secret.fingerprint !== before.fingerprint || secret.version !== before.version;
  const { changes } = write;
  const isSent = changes === undefined || isChanged || rules.sentWith.some((name) => name in changes);
  const written = { secret, secretPaths: listSecretPaths(secrets) };
  return new Sending(rules, write, mergeSecrets(config ?? {}, secrets), isSent, fingerprint, written);
}
