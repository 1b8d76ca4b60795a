export { findDrift } from "./find-drift";
