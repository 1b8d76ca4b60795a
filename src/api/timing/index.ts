export { type Clock, systemClock } from "./clock";
export { keyedQueue } from "./keyed-queue";
export { unlessAborted } from "./single-flight";
