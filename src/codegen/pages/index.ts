/** Pages of the documentation that say what the provider itself says. */
export { DIAGNOSTICS } from "./errors/diagnostics";
export { synthesize, toExamples, type ReferenceProgram } from "./examples/synthesize";
export { toExportPage } from "./export-page";
export { toPages } from "./reference";
export { getSubcategory } from "./subcategories";
export { KINDS } from "./topic";
