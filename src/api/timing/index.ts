export { type Clock, systemClock } from "./clock";
export { type KeyedQueue, keyedQueue } from "./keyed-queue";
export { singleFlight, unlessAborted } from "./single-flight";
