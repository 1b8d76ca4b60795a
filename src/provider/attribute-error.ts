/** Something is wrong that the user can mend, at an attribute. Its message says what, why and what to do. */
export class AttributeError extends Error {
  public constructor(
    message: string,
    public readonly attribute: string,
  ) {
    super(message);
  }
}
