import type { Emulator } from "../../../src/emulator";

const ALL = "/api/v1/workspaces";

/** Requests for workspaces, in order and without queries, such as "GET /<id>". */
export const asked = ({ requests }: Emulator): string[] =>
  requests.filter(({ path }) => path.startsWith(ALL)).map(({ method, path }) => `${method} ${path.slice(ALL.length)}`);
