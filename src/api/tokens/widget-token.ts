import { UnexpectedAnswer } from "../errors";
import { parseJson } from "../json";
import { WidgetContent } from "../shapes/tokens";

/** A token that opens a widget. */
export interface WidgetToken {
  /** As the widget takes it. */
  readonly token: string;
  /** The token inside, for an `Authorization` header. */
  readonly scopedToken: string;
  readonly widgetUrl: string;
}

/**
 * Decodes a widget token: base64 of JSON, padded or not, in the usual alphabet or the one for addresses
 * (API 2.4). Throws `UnexpectedAnswer` to the request that gave it, which quotes nothing of it.
 */
export function toWidgetToken(request: string, token: string): WidgetToken {
  const content = WidgetContent.safeParse(decoded(token));
  if (!content.success) throw new UnexpectedAnswer(request, "token: it is not base64 of JSON with token and widgetUrl");
  return { token, scopedToken: content.data.token, widgetUrl: content.data.widgetUrl };
}

function decoded(token: string): unknown {
  try {
    // Node reads both alphabets, and does without padding.
    return parseJson(Buffer.from(token, "base64").toString("utf8"));
  } catch {
    return null;
  }
}
