export { groupAlike, listHeldIds, listSuspectedSecrets, listUnmanaged, type ChangeGroup } from "./drift";
export { FORMATS, formats, type Format } from "./formats";
export { ACTIONS, RISKS, reportShape, UNMANAGED_KINDS } from "./shape";
export type { Action, Audience, Change, Leaf, Report, Risk, Schedule, SuspectedSecret, Unmanaged } from "./shape";
