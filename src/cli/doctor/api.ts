import { findConnection } from "../connection";
import type { Check } from "./check";

/** Check that Airbyte answers with the credentials of the environment. */
export const api: Check = {
  name: "API",
  run: async ({ terminal: { env, stop } }) => {
    const connection = findConnection(env);
    if (typeof connection === "string") return { verdict: "fail", detail: `skipped: ${connection}` };
    // Loaded here, because the other checks need no HTTP.
    const { airbyte } = await import("../../api");
    // One try only, so that the check is quick.
    const client = airbyte({ ...connection, maxRetries: 0, rateLimitPatienceSeconds: 0 });
    const startedAt = performance.now();
    const { organizationId, templateTags } = await client.checkAccess({ signal: stop });
    const ms = Math.round(performance.now() - startedAt);
    const organization = organizationId === null ? "" : `, organization ${organizationId}`;
    const tags = templateTags === null ? "" : `, ${templateTags} template ${templateTags === 1 ? "tag" : "tags"}`;
    return { verdict: "ok", detail: `answers in ${ms} ms${organization}${tags}` };
  },
};
