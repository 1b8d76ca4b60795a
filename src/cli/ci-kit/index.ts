/** The files that `ci init` writes into a repository, and what a person does with them. */
export { FORGES, listKitFiles, STATE_ACCESS } from "./kit-files";
export type { Forge, KitOptions } from "./kit-files";
export { toNextSteps } from "./next-steps";
export { toPlacedKit } from "./placed-kit";
