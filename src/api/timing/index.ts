export { type Clock, systemClock } from "./clock";
export { type Turns, turns } from "./keyed-queue";
export { singleFlight, unlessAborted } from "./single-flight";
