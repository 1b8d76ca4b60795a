import { HIDDEN_CHANGE } from "../../../../src/provider/settings/hidden-change";
import { listSuspectedSecrets } from "../../../../src/review/drift";

const warning = (address: string | null, summary = HIDDEN_CHANGE) => ({
  summary,
  detail: `About ${address}.`,
  address,
});

test("the provider's warnings about hidden changes are suspicions, by address", () => {
  const warnings = [warning("b.b"), warning("a.a"), warning("c.c", "Deprecated"), warning(null)];

  expect(listSuspectedSecrets(warnings, "catalog")).toEqual([
    { address: "a.a", stack: "catalog", reason: "About a.a." },
    { address: "b.b", stack: "catalog", reason: "About b.b." },
  ]);
});
