/**
 * The stacks of a CDKTF program that was synthesized, and Terraform in their directories. `listStacks` reads the output
 * folder (`cdktf.out`), `findPlan` finds the plan that lies in a stack, `openTerraform` finds the Terraform that cdktf
 * would run, and `readPlan` gives a plan's JSON, whether the file is Terraform's own or JSON already.
 */
export { toComplaint, toDiagnostics, type Diagnostic } from "./diagnostics";
export { findHeldIds } from "./held-ids";
export { findPlan } from "./plan-files";
export { readPlan } from "./plan-json";
export { readProgram } from "./program-file";
export { listStacks, type Stack } from "./stacks";
export { openTerraform, type Terraform } from "./terraform";
