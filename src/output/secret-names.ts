/** Names that connectors give to secrets. `access_key_id` is one, as in the specs of S3. */
const NAMES =
  /password|passphrase|secret|token$|api_?key|private_?key|client_key|credentials_json|access_key_id|service_account/i;

/** True if a setting of this name most likely holds a secret. */
export function isSecretName(name: string): boolean {
  return NAMES.test(name);
}
