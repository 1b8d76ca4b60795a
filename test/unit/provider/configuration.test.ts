import { createRedactor } from "../../../src/output";
import { UNKNOWN } from "../../../src/cty";
import { createEngine, type Diagnostic } from "../../../src/framework";
import { airbyteEmbedded } from "../../../src/provider";
import { attributes, fromEnvironment, type Configuration } from "../../../src/provider/configuration";
import { toConfig } from "../../support/core/values";

const ignore = (): void => undefined;

/** Diagnostics of a provider block before any request. */
async function validate(
  given: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<readonly Diagnostic[]> {
  const engine = createEngine(
    airbyteEmbedded({ environment, version: "0.0.0", redactor: createRedactor(), onRequest: ignore, onClient: ignore }),
    ignore,
  );
  const { diagnostics } = await engine.validateProvider(toConfig(engine.schema().provider.attributes, given));
  return diagnostics;
}

const toText = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map(({ summary, detail }) => `${summary}\n${detail}`).join("\n");

test.each([
  ["api_url", "http://airbyte.example.com"],
  ["api_url", "http://127.evil.com"],
  ["api_url", "http://localhost.evil.com"],
  ["api_url", "http://10.0.0.1:8000"],
  ["token_url", "http://airbyte.example.com/token"],
])("%s = %s is an error at validation, from the environment too", async (name, address) => {
  const fromBlock = await validate({ [name]: address });
  const fromEnvironment = await validate({}, { [`AIRBYTE_${name.toUpperCase()}`]: address });

  for (const found of [fromBlock, fromEnvironment]) {
    expect(found).toMatchObject([{ severity: "error", path: [{ attribute: name }] }]);
    expect(toText(found)).toMatch(
      /Over plain http, anyone on the network path to .* can read credentials .* Use https, or set allow_http = true \(AIRBYTE_ALLOW/,
    );
  }
});

test.each<[what: string, given: Readonly<Record<string, unknown>>, environment: Readonly<Record<string, string>>]>([
  ["https", { api_url: "https://airbyte.example.com" }, {}],
  ["localhost", { api_url: "http://localhost:8000" }, {}],
  ["the loopback of IPv4, in any spelling", { api_url: "http://127.1:8000" }, {}],
  ["the loopback of IPv6", { api_url: "http://[::1]:8000" }, {}],
  ["http that is allowed", { api_url: "http://airbyte.example.com", allow_http: true }, {}],
  ["http that the environment allows", { api_url: "http://airbyte.example.com" }, { AIRBYTE_ALLOW_HTTP: "true" }],
  ["an address that is not known yet", { api_url: UNKNOWN }, { AIRBYTE_API_URL: "http://airbyte.example.com" }],
  ["http whose allowance is not known yet", { api_url: "http://airbyte.example.com", allow_http: UNKNOWN }, {}],
  ["an address of tokens with a query", { token_url: "https://sso.example.com/token?realm=a" }, {}],
  ["the longest timeout there is", { request_timeout_seconds: 2_147_483 }, {}],
  ["no patience", { rate_limit_patience_seconds: 0 }, {}],
])("%s is taken", async (_what, given, environment) => {
  expect(await validate(given, environment)).toEqual([]);
});

test.each([
  [
    "a user name and a password",
    { api_url: "https://admin:hunter2@airbyte.example.com" },
    /must not contain a user name/,
  ],
  ["a password on plain http", { api_url: "http://admin:hunter2@airbyte.example.com" }, /must not contain a user name/],
  ["a user name alone", { api_url: "https://admin@airbyte.example.com" }, /must not contain a user name/],
  ["a query", { api_url: "https://airbyte.example.com?org=1" }, /must not have a query\. Remove the \?/],
  ["an empty query", { api_url: "https://airbyte.example.com/?" }, /must not have a query/],
  ["a fragment", { api_url: "https://airbyte.example.com/#x" }, /must not have a fragment\. Remove the #/],
  ["another protocol", { api_url: "ftp://airbyte.example.com" }, /starts with https:\/\//],
  ["no protocol", { api_url: "airbyte.example.com" }, /starts with https:\/\//],
  ["a password", { token_url: "https://a:hunter2@sso.example.com" }, /must not contain a user name/],
  ["a time that no timer takes", { request_timeout_seconds: 2_147_484 }, /must be 2147483 or less/],
  ["less than no patience", { rate_limit_patience_seconds: -1 }, /must be 0 or more/],
])("a setting with %s is an error at it, which quotes no password", async (_what, given, message) => {
  const [name = "", value] = Object.entries(given)[0] ?? [];
  const fromBlock = await validate(given);
  const fromEnvironment = await validate({}, { [`AIRBYTE_${name.toUpperCase()}`]: String(value) });

  for (const found of [fromBlock, fromEnvironment]) {
    expect(found[0]).toMatchObject({ severity: "error", path: [{ attribute: name }] });
    expect(toText(found)).toMatch(message);
    expect(toText(found)).not.toContain("hunter2");
  }
});

test("each setting may come from its own environment variable, which its description names", () => {
  const names = Object.keys(attributes) as (keyof typeof attributes)[];
  const given: Readonly<Record<string, string | number | boolean>> = {
    allow_http: true,
    allow_recreation: true,
    deletion_protection: true,
    max_retries: 7,
    rate_limit_patience_seconds: 7,
    request_timeout_seconds: 7,
    requests_per_minute: 7,
    refresh: "fast",
    api_url: "https://airbyte.example.com",
    token_url: "https://airbyte.example.com/token",
    organization_id: "9418d510-6a41-4329-b68d-3e133b8265b8",
  };
  const expected = Object.fromEntries(names.map((name) => [name, given[name] ?? "text"]));
  const variables = names.map((name) => `AIRBYTE_${name.toUpperCase()}`);
  const environment = Object.fromEntries(names.map((name, index) => [variables[index], `${expected[name]}`]));
  const empty = Object.fromEntries(names.map((name) => [name, null])) as Configuration; // one null for each name

  expect(fromEnvironment(empty, environment)).toEqual(expected);
  expect(names.map((name) => attributes[name].description.match(/`(AIRBYTE_\w+)`\.$/)?.[1])).toEqual(variables);
});
