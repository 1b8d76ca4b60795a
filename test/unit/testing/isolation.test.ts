import { findSource, toIsolated } from "../../../src/testing/isolation";

const SOURCE = "terraform.local/airbyte-embedded/airbyteembedded";
const CONNECTION = {
  access_token: "t",
  api_url: "https://api.airbyte.ai",
  client_id: "c",
  client_secret: "s",
  organization_id: "o",
  token_url: "https://token",
};

test("every block of the provider loses what leads to another Airbyte, and keeps the rest", () => {
  const provider = { airbyteembedded: [CONNECTION, { ...CONNECTION, alias: "eu", max_retries: 2 }] };

  expect(toIsolated({ provider }, SOURCE).provider).toEqual({ airbyteembedded: [{}, { alias: "eu", max_retries: 2 }] });
});

test("the provider is known by its source when a configuration calls it otherwise", () => {
  const terraform = { required_providers: { embedded: { source: "registry.example.com/data/airbyteembedded" } } };
  const provider = { embedded: CONNECTION, other: { client_id: "of another provider" } };

  expect(toIsolated({ terraform, provider }, SOURCE).provider).toEqual({
    embedded: [{}],
    other: { client_id: "of another provider" },
  });
});

test("no backend and no cloud remain, and the rest of the terraform block does", () => {
  const terraform = { backend: { s3: {} }, cloud: { organization: "o" }, required_version: ">= 1.8" };

  expect(toIsolated({ terraform }, SOURCE).terraform).toEqual({
    required_version: ">= 1.8",
    required_providers: { airbyteembedded: { source: SOURCE } },
  });
});

test("a source that the configuration names is kept", () => {
  const airbyteembedded = { source: "registry.example.com/data/airbyteembedded", version: "0.1.0" };
  const configuration = { terraform: { required_providers: { airbyteembedded } } };

  expect(findSource(configuration)).toBe("registry.example.com/data/airbyteembedded");
  expect(toIsolated(configuration, SOURCE).terraform?.required_providers).toEqual({ airbyteembedded });
});
