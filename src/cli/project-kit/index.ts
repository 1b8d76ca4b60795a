/** The files that `init` writes into a new project. */
export { FOUNDATIONS } from "./foundations";
export { listProjectFiles, toProjectName, TOOLS } from "./project-files";
