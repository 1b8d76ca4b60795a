export { writeBindings, type Bindings } from "./bindings";
export type { Page } from "./page";
export { toPrintedSchemas } from "./printed";
export { toPages } from "./reference";
export type { PrintedSchemas } from "./schema";
