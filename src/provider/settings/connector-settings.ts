import type { PrivateState, Report, Unknown } from "../../framework";
import { toSecretRules, type ConnectorSpecs } from "../connectors/connector-specs";
import type { Embedded } from "../embedded";
import { checkSettings } from "./check";
import { toSettings, valueOf, type Settings } from "./given";
import { importSettings, reportSecrets, toImportedPrivateState, type ImportedSettings } from "./import";
import { withKept } from "./losses";
import { checkBySpec, planSecrets, type PlanRules } from "./plan";
import { judgeBySpec, noticeHiddenChange, readSettings } from "./read";
import { sendSettings, type Answer, type Sending, type SendRules, type Write } from "./send";
import { listUnmoved, type Comparison } from "./unmoved";
import { sameConfig } from "./values";

/** Rules of one kind of object with settings. */
export interface SettingsRules<A extends Answer, Said extends object, State extends object>
  extends PlanRules, SendRules<A, Said, State> {
  /** The object's name, for messages. */
  readonly nameOf: (answer: A) => string;
  /** ID of the object's connector. */
  readonly connectorOf: (answer: A) => string | null;
  /** False for an object without settings, such as a template for a destination that Airbyte hosts. */
  readonly hasSettings?: (answer: A) => boolean;
}

/** An object as an import takes it over. */
export interface Adopted<State> {
  readonly state: State;
  readonly settings: ImportedSettings;
}

interface Planned {
  readonly config: object;
  readonly state: object | null;
  readonly changed: readonly string[];
  /** True if a new object takes the place of the one that there is. */
  readonly swaps: boolean;
  readonly api: Embedded | null;
  readonly privateState: PrivateState;
  readonly report: Report;
}

interface Surroundings {
  readonly api: Embedded;
  readonly privateState: PrivateState;
  readonly report: Report;
}

/** The settings of one kind of object, through all of its life. */
export class ConnectorSettings<
  A extends Answer,
  Said extends object,
  State extends Said & { readonly secrets_fingerprint: string | null },
> {
  public constructor(private readonly rules: SettingsRules<A, Said, State>) {}

  /** The settings in a configuration or a plan. */
  public of(given: object): Settings {
    return toSettings(given, this.rules.names);
  }

  /** Reports settings that cannot be right, whatever the connector. */
  public check({ config, report }: { readonly config: object; readonly report: Report }): void {
    checkSettings(this.of(config), this.rules.names, report);
  }

  /** Checks settings against the connector's spec, and plans their secrets. */
  public async plan(context: Planned): Promise<{ readonly secrets_fingerprint: string | null | Unknown }> {
    const { names, connector = "", sentWith } = this.rules;
    const { config, state, changed, swaps } = context;
    const settings = this.of(config);
    const isSentAgain = state !== null && sentWith.some((name) => changed.includes(name));
    const { fingerprint, isSent } = await planSecrets(settings, names, { isSentAgain, isNew: swaps }, context);
    // A new object keeps nothing of the old one's.
    const secrets = swaps ? settings.secrets : withKept(settings, isSent, context.privateState);
    checkBySpec(valueOf(config, connector), { ...settings, secrets }, this.rules, context);
    return { secrets_fingerprint: fingerprint };
  }

  /** Those of the changed attributes that mean what is there. `isSame` decides about attributes that are no settings. */
  public listUnmoved(comparison: Comparison, isSame: (name: string) => boolean = () => false): readonly string[] {
    return listUnmoved(this.rules, comparison, isSame);
  }

  /** Puts settings together for a create or an update. */
  public send(write: Write<Said>): Promise<Sending<A, Said, State>> {
    return sendSettings(this.rules, write);
  }

  /** The state after a refresh: the user's spelling where it means the same, the API's where it is drift. */
  public read(found: A, state: State, { api, privateState, report }: Surroundings): State {
    const { kind, names, connectorOf, settingsOf, nameOf, toState } = this.rules;
    const { specs } = api.settings;
    const judge = judgeBySpec(kind, connectorOf(found), specs);
    const declared = this.of(state).config ?? null;
    const config = this.has(found) ? readSettings({ declared, remote: settingsOf(found), judge }, privateState) : null;
    const fresh = toState(found, { ...state, [names.config]: config }, state.secrets_fingerprint, specs);
    noticeHiddenChange(
      { updatedAt: found.updated_at ?? null, differs: !sameConfig(fresh, state), name: nameOf(found) },
      { privateState, report },
    );
    return fresh;
  }

  /** The state of an imported object; reports its secrets. `said` is what only the user can say, beside the settings. */
  public import(found: A, said: Partial<Said>, { api, privateState, report }: Surroundings): State {
    const { state, settings } = this.adopt(found, said, api.settings.specs);
    reportSecrets(settings, this.rules.nameOf(found), this.rules.names, report);
    privateState.set(toImportedPrivateState(settings, found.updated_at));
    return state;
  }

  /** The state of an object that a list shows, as if it were imported. */
  public show(found: A, said: Partial<Said>, api: Embedded): State {
    return this.adopt(found, said, api.settings.specs).state;
  }

  /** The state of an object as if it were imported, and its settings, with the places of its secrets. */
  public adopt(found: A, said: Partial<Said>, specs: ConnectorSpecs | null): Adopted<State> {
    const { kind, names, settingsOf, connectorOf, toState } = this.rules;
    const settings = importSettings(settingsOf(found), toSecretRules(kind, connectorOf(found), specs));
    // The settings are the part of `said` that the caller leaves out.
    const all = { ...said, [names.config]: this.has(found) ? settings.config : null } as unknown as Said;
    return { state: toState(found, all, null, specs), settings };
  }

  private has(found: A): boolean {
    return this.rules.hasSettings?.(found) ?? true;
  }
}
