export { adviseQuartz, type Advice, type AdviceOptions } from "./advice";
export { describeQuartz } from "./description";
export { runsPerDay } from "./times/frequency";
export { findCrowds, type Crowd, type Scheduled } from "./times/crowds";
export { mostRunsPerDay, smallestGapSeconds } from "./times/gap";
export { SPREAD_INTERVALS, spreadQuartz, type SpreadInterval, type SpreadOptions } from "./times/spread";
export { findProblem, parseQuartz, type Problem } from "./parsing/problem";
export { QuartzError, type DayRule, type Quartz, type QuartzErrorKind } from "./quartz";
export { nextRuns } from "./times/runs";
