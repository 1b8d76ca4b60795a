/** An error that the user can correct. The message is all that users see: one or two plain sentences. */
export class UserError extends Error {
  override readonly name = "UserError";
}
