import { toApiUrl, toCredentials, toTimeout, toTokenUrl } from "../../../../src/api/transport/option-checks";

test("credentials are taken without the space around them", () => {
  expect(toCredentials({ accessToken: " token\n" })).toEqual({ accessToken: "token" });
  expect(toCredentials({ clientId: "\tid", clientSecret: "secret\r\n" })).toEqual({
    clientId: "id",
    clientSecret: "secret",
  });
});

test.each([
  [{ accessToken: " \n" }, "access_token (AIRBYTE_ACCESS_TOKEN) is empty. Set a value or remove it."],
  [{ clientId: "", clientSecret: "s" }, "client_id (AIRBYTE_CLIENT_ID) is empty. Set a value or remove it."],
  [{ clientId: "i", clientSecret: " " }, "client_secret (AIRBYTE_CLIENT_SECRET) is empty. Set a value or remove it."],
])("empty credentials are named: %j", (credentials, message) => {
  expect(() => toCredentials(credentials)).toThrow(message);
});

test.each([
  [0.5, 500],
  [30, 30_000],
  [2_147_483, 2_147_483_000],
])("a timeout of %d seconds is %d milliseconds", (seconds, ms) => {
  expect(toTimeout(seconds)).toBe(ms);
});

test.each([0, -1, NaN, Infinity, 2_147_484])(
  "a timeout of %d seconds is refused with the ones that there are",
  (seconds) => {
    expect(() => toTimeout(seconds)).toThrow(
      `request_timeout_seconds is ${seconds}. Set it to more than 0, and at most 2147483.`,
    );
  },
);

test.each(["", "/", "///", "/api/v1", "/api/v1/"])("an API address may end in %p", (end) => {
  expect(toApiUrl(`https://airbyte.test/base${end}`, false)).toBe("https://airbyte.test/base");
});

test("only the end of an API address is forgiven", () => {
  expect(toApiUrl("https://airbyte.test/api/v1/base", false)).toBe("https://airbyte.test/api/v1/base");
  expect(toApiUrl("https://airbyte.test/api/v12", false)).toBe("https://airbyte.test/api/v12");
});

test("plain http to another machine is refused unless it is allowed", () => {
  expect(() => toApiUrl("http://airbyte.test", false)).toThrow(/^api_url \(AIRBYTE_API_URL\) is wrong\. /);
  expect(() => toTokenUrl("http://airbyte.test", false)).toThrow(/^token_url \(AIRBYTE_TOKEN_URL\) is wrong\. /);
  expect(toApiUrl("http://airbyte.test", true)).toBe("http://airbyte.test");
  expect(toTokenUrl("http://airbyte.test/t", true)).toBe("http://airbyte.test/t");
});

test("a token address may have a query, an API address may not", () => {
  expect(toTokenUrl("https://airbyte.test/token?realm=a", false)).toBe("https://airbyte.test/token?realm=a");
  expect(() => toApiUrl("https://airbyte.test/?realm=a", false)).toThrow("api_url (AIRBYTE_API_URL) is wrong.");
});
