import { toObject } from "../model/model";
import type { Value } from "../../cty";
import type { Provider } from "../provider";
import type { Resource } from "../resource";
import { stepsOf, type EngineStep, type Steps } from "./steps";

/** What a configured provider process knows: the provider, and the client once there is one. */
export class Session {
  private api: unknown = null;
  private configured = false;

  public constructor(
    public readonly provider: Provider,
    /** Where the stack of a bug goes. */
    public readonly trace: (message: string, error: unknown) => void,
    private readonly onStep?: (step: EngineStep) => void,
  ) {}

  /** The log of one operation's steps. */
  public steps(operation: EngineStep["operation"], { type }: Resource): Steps {
    return stepsOf(this.onStep, operation, type);
  }

  public setApi(api: unknown): void {
    this.release();
    this.api = api;
    this.configured = true;
  }

  /** The client may still be used, and is done with whatever it keeps for later. */
  public release(): void {
    if (this.api !== null) this.provider.release?.(this.api);
  }

  /** Null while the provider's configuration is not known. */
  public findApi(): unknown {
    return this.api;
  }

  public getApi(): unknown {
    if (this.api === null) throw new NotConfigured(this.configured);
    return this.api;
  }

  /** True when the provider was configured with values that only apply will know, so that there is no client yet. */
  public isWaiting(): boolean {
    return this.configured && this.api === null;
  }

  /** `source template "CRM"`, short enough to stand in a summary. */
  public describe(resource: Resource, value: Value): string {
    const kind = toKind(resource);
    const name = toObject(value)[resource.label ?? "name"];
    if (typeof name !== "string") return kind;
    const room = SUMMARY_LENGTH - `Cannot create ${kind} ""`.length;
    return `${kind} "${name.length > room ? `${name.slice(0, room - 1)}…` : name}"`;
  }
}

/** A type as a person says it: `source template`. */
export function toKind({ type }: { readonly type: string }): string {
  return type.replaceAll("_", " ");
}

const SUMMARY_LENGTH = 60;

/** A call needs the client, and the provider could not make one yet. */
export class NotConfigured extends Error {
  public constructor(waiting: boolean) {
    super(
      waiting
        ? "The provider's configuration has values that are known only after apply. Apply what they come from first: terraform apply -target=…"
        : "The provider was not configured.",
    );
  }
}
