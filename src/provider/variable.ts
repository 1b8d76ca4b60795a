/** The variable that stands in for an attribute of the provider block: `AIRBYTE_CLIENT_ID` for `client_id`. */
export function toVariable(name: Lowercase<string>): string {
  return `AIRBYTE_${name.toUpperCase()}`;
}
