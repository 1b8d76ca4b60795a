export { adviseQuartz, type Advice, type AdviceOptions } from "./advice";
export { describeQuartz } from "./description";
export { smallestGapSeconds } from "./gap";
export { findProblem, parseQuartz, type Problem } from "./problem";
export { QuartzError, type DayRule, type Quartz, type QuartzErrorKind } from "./quartz";
export { nextRuns } from "./runs";
