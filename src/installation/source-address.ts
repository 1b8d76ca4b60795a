import { UserError } from "./user-error";

/**
 * Where Terraform configurations say that the provider comes from. Its host can't be registered, so nobody can publish
 * another provider in its place.
 */
export const SOURCE_ADDRESS = "terraform.local/airbyte-embedded/airbyteembedded";

/** Where Terraform configurations say that a provider comes from. */
export interface SourceAddress {
  readonly host: string;
  readonly namespace: string;
  readonly type: string;
}

const LOCAL_HOST = "terraform.local";
const ADDRESS =
  /^([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?)\/([a-z0-9]+(?:[-_][a-z0-9]+)*)\/([a-z0-9]+(?:[-_][a-z0-9]+)*)$/;

/** Reads HOST/NAMESPACE/TYPE. Terraform's short form without a host means its public registry: that has to be spelled out. */
export function toSourceAddress(text: string): SourceAddress {
  const [, host, namespace, type] = ADDRESS.exec(text) ?? [];
  if (host === undefined || namespace === undefined || type === undefined) {
    throw new UserError(`"${text}" is not a source address: write HOST/NAMESPACE/TYPE, such as ${SOURCE_ADDRESS}.`);
  }
  return { host, namespace, type };
}

/** HOST/NAMESPACE/TYPE. */
export function toAddressText({ host, namespace, type }: SourceAddress): string {
  return `${host}/${namespace}/${type}`;
}

/** What of a registry's providers a mirror with this one should answer for: all, on the host that no registry can have. */
export function toMirrorPattern(source: SourceAddress): string {
  return source.host === LOCAL_HOST ? `${LOCAL_HOST}/*/*` : toAddressText(source);
}

/** Whether a pattern of `include` or `exclude` covers the address. */
export function isCovered(source: SourceAddress, pattern: string): boolean {
  const parts = pattern.split("/");
  // Terraform reads a pattern without a host as one of its public registry.
  const [host, namespace, type] = parts.length === 2 ? ["registry.terraform.io", ...parts] : parts;
  const matches = (part: string | undefined, value: string): boolean => part === "*" || part === value;
  return matches(host, source.host) && matches(namespace, source.namespace) && matches(type, source.type);
}
