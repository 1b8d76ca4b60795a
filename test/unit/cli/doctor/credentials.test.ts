import { credentials } from "../../../../src/cli/doctor/credentials";
import { toSourceAddress } from "../../../../src/installation/source-address";
import { recordedTerminal } from "../../../support/cli/recorded-terminal";
import { SOURCE_ADDRESS } from "../../../../src/installation/source-address";

const look = (env: Record<string, string>) =>
  credentials.run({
    own: { version: "0.0.0", bundle: "" },
    source: toSourceAddress(SOURCE_ADDRESS),
    terminal: recordedTerminal({ env }),
  });

test("what is set is named, and never shown", async () => {
  const finding = await look({ AIRBYTE_CLIENT_ID: "who-i-am", AIRBYTE_CLIENT_SECRET: "hush" });

  expect(finding).toEqual({ verdict: "ok", detail: "AIRBYTE_CLIENT_ID, AIRBYTE_CLIENT_SECRET" });
});

test("a token alone will do", async () => {
  expect(await look({ AIRBYTE_ACCESS_TOKEN: "t" })).toMatchObject({ verdict: "ok" });
});

test("nothing set is failed, with both ways to credentials", async () => {
  expect(await look({ PATH: "/bin", AIRBYTE_CLIENT_ID: "" })).toMatchObject({
    verdict: "fail",
    detail: "no AIRBYTE_ variable is set",
    remedy: expect.stringMatching(/AIRBYTE_CLIENT_ID.*airbyte-embedded emulate/),
  });
});

test("half a pair is failed, and the missing half is named", async () => {
  expect(await look({ AIRBYTE_CLIENT_ID: "who-i-am" })).toMatchObject({
    verdict: "fail",
    detail: expect.stringContaining("AIRBYTE_CLIENT_SECRET"),
  });
});

test("an address that shows credentials is failed by its name, without advice about credentials", async () => {
  const env = { AIRBYTE_CLIENT_ID: "who", AIRBYTE_CLIENT_SECRET: "hush", AIRBYTE_API_URL: "http://some.host" };

  const finding = await look(env);

  expect(finding).toMatchObject({
    verdict: "fail",
    detail: expect.stringMatching(/AIRBYTE_API_URL\): Over plain http/),
  });
  expect(finding).not.toHaveProperty("remedy");
});
