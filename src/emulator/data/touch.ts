import type { Switches } from "../switches";
import type { Row } from "./table";

/** The times of a row, for answers of servers that show them (API 1). */
export function timesOf({ created_at, updated_at }: Row, { timestamps }: Switches): Partial<Row> {
  return timestamps === "present" ? { created_at, updated_at } : {};
}
