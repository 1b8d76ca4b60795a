import { UserError } from "../../installation/user-error";

/**
 * A timezone, and how it writes moments.
 * @throws UserError for a name that is none
 */
export async function getTimezone(name: string | null) {
  const { findZonedTime } = await import("../../review");
  const timezone = name ?? "UTC";
  const toText = findZonedTime(timezone);
  if (toText !== null) return { timezone, toText };
  throw new UserError(`There is no timezone "${timezone}". Name it as IANA does, such as Europe/Berlin.`);
}
