import { parsePlan, toDriftReport } from "../../../../src/review";
import { planJson } from "../../../support/review/plans";

const SECRET = "Zq4-of-a-variable";

test("a secret of the program that an error quotes is not in the report", () => {
  const configuration = { root_module: { variables: { token: { sensitive: true } } } };
  const document = parsePlan(planJson([], { variables: { token: { value: SECRET } }, configuration }), "plan");

  const report = toDriftReport([{ document, program: null }], null, {
    unmanaged: [],
    suspectedSecrets: [],
    troubles: [{ stack: "shop", reason: `Stack “shop” could not be refreshed. No such token: ${SECRET}` }],
    notes: [],
  });

  expect(JSON.stringify(report)).not.toContain(SECRET);
  expect(report).toMatchObject({ subject: "drift", troubles: [{ stack: "shop" }] });
});
