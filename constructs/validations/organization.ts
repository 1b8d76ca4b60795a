import type { IConstruct } from "constructs";
import { AirbyteembeddedProvider } from "../generated/provider";

/**
 * Which organization a provider reaches, as far as the program says it: a key that equals another's when they reach the
 * same. Null when it is known only at plan, and `environment` when all of it comes from there.
 */
export type Organization = { readonly provider: unknown; readonly key: string | null | typeof ENVIRONMENT };

export const ENVIRONMENT = Symbol("environment");

/** What a provider's settings say of the organization. */
export function toOrganization(provider: IConstruct | undefined, toText: (value: unknown) => unknown): Organization {
  if (!(provider instanceof AirbyteembeddedProvider)) return { provider, key: ENVIRONMENT };
  const { apiUrlInput, organizationIdInput, clientIdInput, clientSecretInput, accessTokenInput } = provider;
  const url = toText(apiUrlInput);
  const id = toText(organizationIdInput ?? clientIdInput);
  if (typeof id === "string" && !`${String(url)}${id}`.includes("${")) return { provider, key: `${String(url)} ${id}` };
  const given = [apiUrlInput, organizationIdInput, clientIdInput, clientSecretInput, accessTokenInput];
  return { provider, key: given.every((value) => value === undefined) ? ENVIRONMENT : null };
}

/** Whether both are surely the same. Two stacks with all in the environment may be deployed with different ones. */
export function isSameOrganization(one: Organization, other: Organization): boolean {
  return one.provider === other.provider || (typeof one.key === "string" && one.key === other.key);
}

/** Whether nothing tells them apart but what Terraform is started with. */
export function areFromEnvironment(one: Organization, other: Organization): boolean {
  return one.key === ENVIRONMENT && other.key === ENVIRONMENT;
}
