import { findConnection } from "../connection";
import type { Check, Finding } from "./check";
import type { Probed } from "./families";

/** Check of the API parts that this organization has. They differ by server, contract and plan. */
export const offers: Check = {
  name: "Offers",
  run: async ({ terminal: { env, stop } }) => {
    const connection = findConnection(env);
    if (typeof connection === "string") return { verdict: "fail", detail: `skipped: ${connection}` };
    // Loaded here, because the other checks need no HTTP.
    const [{ airbyte }, { families, probe }] = await Promise.all([import("../../api"), import("./families")]);
    const client = airbyte({ ...connection, maxRetries: 0 });
    const answers = await client.checkAccess({ signal: stop }).then(
      () => true,
      () => false,
    );
    if (!answers) return { verdict: "fail", detail: "skipped: no access" };
    return toFinding(await Promise.all(families.map((family) => probe(family, client, stop))));
  },
};

function toFinding(probed: readonly Probed[]): Finding {
  const parts = (["served", "missing", "forbidden", "unknown"] as const).flatMap((state) => {
    const found = probed.filter((each) => each.state === state);
    return found.length === 0 ? [] : `${WORDS[state]} ${found.map(toText).join(", ")}`;
  });
  const remedies = probed.flatMap(({ state, remedy }) => (state === "served" || remedy === null ? [] : remedy));
  const detail = parts.join("; ");
  return remedies.length === 0 ? { verdict: "ok", detail } : { verdict: "warn", detail, remedy: remedies.join(" ") };
}

const WORDS = {
  served: "has",
  missing: "does not have",
  forbidden: "may not see",
  unknown: "gives no clear answer about",
};

function toText({ name, count }: Probed): string {
  return count === null ? name : `${name} (${count})`;
}
