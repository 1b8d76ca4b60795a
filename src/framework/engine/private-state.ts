import type { Private } from "../private";

/** Private state of an object during one call. */
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
