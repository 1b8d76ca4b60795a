import { isOlder } from "../version";
import type { Check } from "./check";

const OLDEST = "20.3.0";

/** Check of Node, which `#!/usr/bin/env node` will find for the provider, too. */
export const node: Check = {
  name: "Node",
  run: () =>
    Promise.resolve(
      isOlder(process.versions.node, OLDEST)
        ? { verdict: "fail", detail: process.versions.node, remedy: "Install Node 20.3 or newer: https://nodejs.org" }
        : { verdict: "ok", detail: process.versions.node },
    ),
};
