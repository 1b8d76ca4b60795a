/** A request that the protocol does not allow, or about something that the provider does not have. */
export class UnreadableRequest extends Error {
  override readonly name = "UnreadableRequest";
}
