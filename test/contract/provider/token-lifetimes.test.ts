import { emulatedCore, stopEmulated } from "../../support/provider/emulated-core";

afterEach(stopEmulated);

const SECOND = 1000;

test.each([
  ["airbyteembedded_application_token", {}, 15],
  ["airbyteembedded_scoped_token", { workspace_name: "default" }, 20],
  ["airbyteembedded_widget_token", { workspace_name: "default", allowed_origin: "https://app.example.com" }, 20],
])("%s is warned of before it ends, and minted once", async (type, given, minutes) => {
  const { core, airbyte } = await emulatedCore();
  const before = Date.now();
  const opened = await core.open(type, given);
  const after = Date.now();
  const renewAt = opened.renewAt?.getTime();
  const asked = airbyte.requests.length;

  const warnings = await opened.renew();

  const expiresAt = Date.parse(opened.result.expires_at as string);
  expect(expiresAt).toBeGreaterThanOrEqual(before + (minutes * 60 - 1) * SECOND);
  expect(expiresAt).toBeLessThanOrEqual(after + minutes * 60 * SECOND);
  expect(renewAt).toBeLessThan(expiresAt);
  expect(warnings).toMatchObject([
    { severity: "warning", summary: expect.stringMatching(/^A \w+ token is about to expire$/) },
  ]);
  expect(airbyte.requests).toHaveLength(asked);
});
