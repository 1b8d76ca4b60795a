import type { ZodType } from "zod";
import { LONGEST_BODY } from "./network/body";
import { AnswerTooLarge, UnexpectedAnswer } from "../errors";
import type { HttpAnswer } from "./http";
import { parseJson } from "../json";

/**
 * The body of a success, checked against its shape; an empty body is undefined. Throws `UnexpectedAnswer` that says
 * where the body differs, never what it holds, and for an answer about another object than `expectId`.
 */
export function parseAnswer<T>(request: string, answer: HttpAnswer, shape: ZodType<T>, expectId?: string): T {
  if (answer.isCut === true) throw new AnswerTooLarge(request, LONGEST_BODY);
  // A name or an ID with a character that nobody sent would be taken for another one.
  if (answer.isText === false)
    throw new UnexpectedAnswer(request, "it is not UTF-8", "Try again, and report it if it happens again.");
  const checked = shape.safeParse(toBody(request, answer.text));
  if (checked.success) {
    if (expectId !== undefined && isAboutAnother(checked.data, expectId))
      throw new UnexpectedAnswer(request, OTHER_OBJECT, "The answer was discarded. Try again.");
    return checked.data;
  }
  const [first] = checked.error.issues.map(({ path, message }) => `${toPlace(path)}: ${message}`);
  throw new UnexpectedAnswer(request, String(first));
}

/** A cache or a proxy that mixes up two answers gives one about somebody else's object. */
const OTHER_OBJECT = "it describes a different object than the one requested";

function isAboutAnother(body: unknown, expectId: string): boolean {
  if (typeof body !== "object" || body === null || !("id" in body) || typeof body.id !== "string") return false;
  return body.id.toLowerCase() !== expectId.toLowerCase();
}

function toBody(request: string, text: string): unknown {
  if (text.trim() === "") return undefined;
  if (/^\s*</.test(text)) {
    throw new UnexpectedAnswer(request, "it is HTML, not JSON", "Is api_url (AIRBYTE_API_URL) right?");
  }
  try {
    return parseJson(text);
  } catch {
    // The parser's own message quotes the text, which may hold secrets.
    throw new UnexpectedAnswer(request, "it is not valid JSON", "Try again, and report it if it happens again.");
  }
}

/** A path as people write it: `data[0].id`. */
function toPlace(path: readonly PropertyKey[]): string {
  const place = path.reduce<string>(
    (before, key) => before + (typeof key === "number" ? `[${key}]` : `.${String(key)}`),
    "",
  );
  return place === "" ? "the body" : place.replace(/^\./, "");
}
