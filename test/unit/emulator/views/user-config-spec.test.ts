import { toUserConfigSpec } from "../../../../src/emulator/views/user-config-spec";
import { STRIPE } from "../../../support/specs/connector-ids";

test("what the template answers is not asked of the customer", () => {
  expect(toUserConfigSpec(STRIPE, { start_date: "2026-01-01" })).toMatchObject({
    connectionSpecification: {
      required: ["client_secret", "account_id"],
      properties: { client_secret: { airbyte_secret: true }, account_id: { type: "string" } },
    },
  });
});

test("a connector whose spec is not known asks for nothing", () => {
  expect(toUserConfigSpec("x", {})).toMatchObject({ connectionSpecification: { required: [], properties: {} } });
});
