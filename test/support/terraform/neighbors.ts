import { toEnvironment } from "../../../src/emulator/environment";
import { createWorkingDirectory, type WorkingDirectory, type WorkingDirectoryOptions } from "./working-directory";

/** Another directory that works on the same Airbyte: another state, or another checkout of a program with a shared one. */
export function createNeighbor(
  { airbyte }: Pick<WorkingDirectory, "airbyte">,
  options: Omit<WorkingDirectoryOptions, "emulator"> = {},
): Promise<WorkingDirectory> {
  return createWorkingDirectory({ ...options, env: { ...toEnvironment(airbyte), ...options.env } });
}
