/** Export of an organization: what is chosen, read, written, and checked by a plan of its own. */
export { checkProgram } from "./check";
export { exportOrganization } from "./export-organization";
export { listManagedIds } from "./managed";
export { toCounts, toOutcome, type Counts, type Outcome } from "./outcome";
export { toSelection } from "./selection";
export { writeFiles } from "./write-files";
