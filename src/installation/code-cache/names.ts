/** Name of the provider's bundle beside its launcher, in a mirror. */
export const PROGRAM = "provider.js";

/** Argument that makes a program load all its modules and end, and its launcher store the code compiled by then. */
export const STORE_CODE = "--store-code";
