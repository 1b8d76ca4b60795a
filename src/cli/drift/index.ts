export { findDrift, type FoundDrift } from "./find-drift";
