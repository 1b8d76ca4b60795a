export { writeBindings, type Bindings } from "./bindings";
export { toPages, type Page } from "./reference";
export type { PrintedSchemas } from "./schema";
