/** Something that the person at the terminal can put right. The message is all they see: one or two plain sentences. */
export class UserError extends Error {
  override readonly name = "UserError";
}
