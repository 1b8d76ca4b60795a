import type { PrivateState, PrivateValues } from "../../private-state";

/** The private state of one object during one call. */
export class CallPrivateState implements PrivateState {
  private current: PrivateValues;

  public constructor(before: PrivateValues) {
    this.current = before;
  }

  public get values(): PrivateValues {
    return this.current;
  }

  public set(values: PrivateValues): void {
    this.current = { ...this.current, ...values };
  }
}
