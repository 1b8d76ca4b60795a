import { isNotFound } from "../errors";
import type { CallOptions } from "./session";

type Read<Result> = (id: string, options?: CallOptions) => Promise<Result>;

/** Turns a `get` into a `find`: null for an empty id, and when Airbyte says that the object is gone. */
export function toFind<T>(get: Read<T>): Read<T | null> {
  return async (id, options) => {
    if (id === "") return null;
    try {
      return await get(id, options);
    } catch (error) {
      if (isNotFound(error)) return null;
      throw error;
    }
  };
}
