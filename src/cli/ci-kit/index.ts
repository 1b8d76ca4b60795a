/** The files that `ci init` writes into a repository, and what a person does with them. */
export { FORGES, gitlabRoot, listKitFiles, STATE_ACCESS } from "./kit-files";
export type { Forge, KitFile, KitOptions } from "./kit-files";
export { toNextSteps } from "./next-steps";
