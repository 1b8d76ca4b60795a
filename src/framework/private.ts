/** Private state of an object: what the provider keeps beside its state. Terraform stores it as JSON and shows it to nobody. */
export type Private = Readonly<Record<string, unknown>>;
