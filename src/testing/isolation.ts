import type { Body, Configuration } from "./configuration";

/** Attributes of our provider block that choose an Airbyte and its credentials. */
const CONNECTION: readonly string[] = [
  "access_token",
  "api_url",
  "client_id",
  "client_secret",
  "organization_id",
  "token_url",
];

const STATE_ELSEWHERE: readonly string[] = ["backend", "cloud"];

const LOCAL_NAME = "airbyteembedded";

/** Isolates a configuration: it uses the Airbyte of the environment only, and a local state file. */
export function toIsolated(configuration: Configuration, source: string): Configuration {
  const { terraform = {}, provider } = configuration;
  const required = { [LOCAL_NAME]: { source }, ...terraform.required_providers };
  return {
    ...configuration,
    terraform: { ...without(terraform, STATE_ELSEWHERE), required_providers: required },
    // Terraform refuses an object without blocks.
    ...(provider && { provider: toUnconnected(provider, findOurs(required)) }),
  };
}

/** Source of our provider in a configuration; null if there is none. */
export function findSource({ terraform }: Configuration): string | null {
  const source = terraform?.required_providers?.[LOCAL_NAME]?.source;
  return typeof source === "string" ? source : null;
}

/** Local names of the provider, which may differ from its own. */
function findOurs(required: Readonly<Record<string, Body>>): string[] {
  return Object.entries(required)
    .filter(([, { source }]) => typeof source === "string" && source.endsWith(`/${LOCAL_NAME}`))
    .map(([name]) => name);
}

type Providers = NonNullable<Configuration["provider"]>;

function toUnconnected(providers: Providers, ours: readonly string[]): Providers {
  const entries = Object.entries(providers).map(([name, blocks]): [string, Body | Body[]] => {
    if (!ours.includes(name)) return [name, blocks];
    return [name, [blocks].flat().map((block) => without(block, CONNECTION))];
  });
  return Object.fromEntries(entries);
}

function without(block: Body, names: readonly string[]): Body {
  return Object.fromEntries(Object.entries(block).filter(([name]) => !names.includes(name)));
}
