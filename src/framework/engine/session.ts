import { SUMMARY_LENGTH } from "../diagnostics";
import { toObject } from "../model/model";
import type { Value } from "../../cty";
import type { Provider } from "../provider";
import type { Resource } from "../resource";
import { stepsOf, type EngineStep, type Steps } from "./steps";

/** Session of a provider process: the provider, and its client once configured. */
export class Session {
  private api: unknown = null;
  private configured = false;

  public constructor(
    public readonly provider: Provider,
    /** Receives the stack of a bug. */
    public readonly trace: (message: string, error: unknown) => void,
    private readonly onStep?: (step: EngineStep) => void,
  ) {}

  /** Logs the steps of one operation. */
  public steps(operation: EngineStep["operation"], { type }: Resource): Steps {
    return stepsOf(this.onStep, operation, type);
  }

  public setApi(api: unknown): void {
    this.release();
    this.api = api;
    this.configured = true;
  }

  /** Releases what the client keeps open. The client can still be used. */
  public release(): void {
    if (this.api !== null) this.provider.release?.(this.api);
  }

  /** The client; null if the provider's configuration is not known yet. */
  public findApi(): unknown {
    return this.api;
  }

  public getApi(): unknown {
    if (this.api === null) throw new NotConfigured(this.configured);
    return this.api;
  }

  /** True if the provider was configured with values that only the apply will know, so that there is no client yet. */
  public isWaiting(): boolean {
    return this.configured && this.api === null;
  }

  /** Describes an object in a summary, in short: `source template "CRM"`. */
  public describe(resource: Resource, value: Value): string {
    const kind = toKind(resource);
    const name = toObject(value)[resource.label ?? "name"];
    if (typeof name !== "string") return kind;
    const room = SUMMARY_LENGTH - `Cannot create ${kind} ""`.length;
    if (name.length <= room) return `${kind} "${name}"`;
    // A pair of surrogates is one character, and half of it is none.
    return `${kind} "${name.slice(0, room - 1).replace(/\p{Surrogate}$/u, "")}…"`;
  }
}

/** Converts a type name to words: `source template`. */
export function toKind({ type }: { readonly type: string }): string {
  return type.replaceAll("_", " ");
}

/** A call needs the client, which the provider could not create yet. */
export class NotConfigured extends Error {
  public constructor(waiting: boolean) {
    super(
      waiting
        ? "The provider's configuration has values that are known only after apply. Apply the resources they come from first: terraform apply -target=…"
        : "The provider was not configured.",
    );
  }
}
