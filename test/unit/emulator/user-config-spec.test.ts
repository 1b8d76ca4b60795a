import { toMasked, toUserConfigSpec } from "../../../src/emulator/user-config-spec";

const STRIPE = "e094cb9a-26de-4645-8761-65c0c425d1de";
const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";

test("what the template answers is not asked of the customer", () => {
  expect(toUserConfigSpec(STRIPE, { start_date: "2026-01-01" })).toMatchObject({
    connectionSpecification: {
      required: ["client_secret", "account_id"],
      properties: { client_secret: { airbyte_secret: true }, account_id: { type: "string" } },
    },
  });
});

test("a connector whose spec is not known asks for nothing, and masks nothing", () => {
  expect(toUserConfigSpec("x", {})).toMatchObject({ connectionSpecification: { required: [], properties: {} } });
  expect(toMasked("x", { password: "p" })).toEqual({ password: "p" });
});

test("secrets are masked at any depth; null is no secret", () => {
  const config = { credentials: { client_id: "id", client_secret: "s", access_token: null }, start_date: "d" };

  expect(toMasked(HUBSPOT, config)).toEqual({
    credentials: { client_id: "id", client_secret: "**********", access_token: null },
    start_date: "d",
  });
});

test("a value of another form than the spec's is left as it is", () => {
  expect(toMasked(HUBSPOT, { credentials: "text" })).toEqual({ credentials: "text" });
});
