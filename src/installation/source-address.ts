import { UserError } from "./user-error";

/** Source address of the provider. Its host cannot be registered, so nobody can publish another provider under it. */
export const SOURCE_ADDRESS = "terraform.local/airbyte-embedded/airbyteembedded";

/** Source address of a provider. */
export interface SourceAddress {
  readonly host: string;
  readonly namespace: string;
  readonly type: string;
}

const LOCAL_HOST = "terraform.local";
const ADDRESS =
  /^([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?)\/([a-z0-9]+(?:[-_][a-z0-9]+)*)\/([a-z0-9]+(?:[-_][a-z0-9]+)*)$/;

/**
 * Parses HOST/NAMESPACE/TYPE. Terraform's short form without a host, which means its public registry, is not accepted.
 */
export function toSourceAddress(text: string): SourceAddress {
  const [, host, namespace, type] = ADDRESS.exec(text) ?? [];
  if (host === undefined || namespace === undefined || type === undefined) {
    throw new UserError(
      `"${text}" is not a provider source address. Use HOST/NAMESPACE/TYPE, such as ${SOURCE_ADDRESS}.`,
    );
  }
  return { host, namespace, type };
}

/** Formats an address as HOST/NAMESPACE/TYPE. */
export function toAddressText({ host, namespace, type }: SourceAddress): string {
  return `${host}/${namespace}/${type}`;
}

/** True for an address of the reserved host, which no registry can serve. */
export function isReserved({ host }: SourceAddress): boolean {
  return host === LOCAL_HOST;
}

/** Address pattern for a mirror: all providers of the reserved host, only this provider of any other host. */
export function toMirrorPattern(source: SourceAddress): string {
  return isReserved(source) ? `${LOCAL_HOST}/*/*` : toAddressText(source);
}

/** True if a pattern of `include` or `exclude` covers the address. */
export function isCovered(source: SourceAddress, pattern: string): boolean {
  const parts = pattern.split("/");
  // A pattern without a host means Terraform's public registry.
  const [host, namespace, type] = parts.length === 2 ? ["registry.terraform.io", ...parts] : parts;
  const matches = (part: string | undefined, value: string): boolean => part === "*" || part === value;
  return matches(host, source.host) && matches(namespace, source.namespace) && matches(type, source.type);
}
