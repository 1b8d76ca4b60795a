/**
 * Shapes of answers and bodies. Each answer of more than a few fields is made at its first use (`z.lazy`), as rules are; bodies are
 * asked for their fields.
 */
export { toBody, toNullish } from "./body";
export * from "./catalogs";
export * from "./definitions";
export * from "./requests";
export * from "./sources";
export * from "./templates";
export * from "./tokens";
export * from "./workspaces";
