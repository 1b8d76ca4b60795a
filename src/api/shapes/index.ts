export { toBody, toNullish } from "./body";
export * from "./catalogs";
export * from "./definitions";
export * from "./requests";
export * from "./sources";
export * from "./templates";
export * from "./tokens";
export * from "./workspaces";
