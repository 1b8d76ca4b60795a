import type { Private } from "../private";

/** What a resource remembers of an object beside its state, during one call. */
export class PrivateState {
  private current: Private;

  public constructor(before: Private) {
    this.current = before;
  }

  public get values(): Private {
    return this.current;
  }

  public readonly remember = (values: Private): void => {
    this.current = { ...this.current, ...values };
  };
}
