import type { Switches } from "../switches";
import type { Row } from "./table";

/** When a row was made and changed, for an answer whose server tells it (API 1). */
export function timesOf({ created_at, updated_at }: Row, { timestamps }: Switches): Partial<Row> {
  return timestamps === "present" ? { created_at, updated_at } : {};
}
