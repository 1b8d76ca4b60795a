export { FORMATS, formats, type Format } from "./formats";
export { ACTIONS, RISKS, reportShape } from "./shape";
export type { Action, Audience, Change, Leaf, Report, Risk, Schedule } from "./shape";
