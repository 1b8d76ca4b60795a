import type { Emulator } from "../../../src/emulator";

const ALL = "/api/v1/workspaces";

/** What was asked of workspaces, in order and without the queries, such as "GET /<id>". */
export const asked = ({ requests }: Emulator): string[] =>
  requests.filter(({ path }) => path.startsWith(ALL)).map(({ method, path }) => `${method} ${path.slice(ALL.length)}`);
