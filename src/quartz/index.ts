export { adviseQuartz, type Advice, type AdviceOptions } from "./advice";
export { describeQuartz } from "./description";
export { runsPerDay } from "./times/frequency";
export { smallestGapSeconds } from "./times/gap";
export { findProblem, parseQuartz, type Problem } from "./parsing/problem";
export { QuartzError, type DayRule, type Quartz, type QuartzErrorKind } from "./quartz";
export { nextRuns } from "./times/runs";
