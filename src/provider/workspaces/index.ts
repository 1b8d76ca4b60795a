export { listAlikeSources } from "./alike-sources";
export { findSource } from "./find-source";
export { checkConnection, checkSourceSettings } from "./source-check";
export { createOrAdopt } from "./workspace-creation";
export { reportSuccessor } from "./workspace-impact";
export { planWorkspace } from "./workspace-plan";
