import type { IConstruct } from "constructs";
import { AirbyteembeddedProvider } from "../generated/provider";

/**
 * Organization that a provider reaches, as far as the program tells: two providers with equal keys reach the same one. The
 * key is null when it is known only at plan, and `ENVIRONMENT` when all of it comes from there.
 */
export type Organization = { readonly provider: unknown; readonly key: string | null | typeof ENVIRONMENT };

export const ENVIRONMENT = Symbol("environment");

/** Organization by the configuration of a provider. */
export function toOrganization(provider: IConstruct | undefined, toText: (value: unknown) => unknown): Organization {
  if (!(provider instanceof AirbyteembeddedProvider)) return { provider, key: ENVIRONMENT };
  const { apiUrlInput, organizationIdInput, clientIdInput, clientSecretInput, accessTokenInput } = provider;
  const url = toText(apiUrlInput);
  const id = toText(organizationIdInput ?? clientIdInput);
  if (typeof id === "string" && !`${String(url)}${id}`.includes("${")) return { provider, key: `${String(url)} ${id}` };
  const given = [apiUrlInput, organizationIdInput, clientIdInput, clientSecretInput, accessTokenInput];
  return { provider, key: given.every((value) => value === undefined) ? ENVIRONMENT : null };
}

/** True if both are certainly the same. Stacks that take all from the environment may be deployed to different ones. */
export function isSameOrganization(one: Organization, other: Organization): boolean {
  return one.provider === other.provider || (typeof one.key === "string" && one.key === other.key);
}

/** True if only the environment of Terraform can tell them apart. */
export function areFromEnvironment(one: Organization, other: Organization): boolean {
  return one.key === ENVIRONMENT && other.key === ENVIRONMENT;
}
