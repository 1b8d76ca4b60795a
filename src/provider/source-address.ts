/**
 * Where Terraform configurations say that the provider comes from. Its host can't be registered, so nobody can publish
 * another provider in its place.
 */
export const SOURCE_ADDRESS = "terraform.local/airbyte-embedded/airbyteembedded";
