/**
 * Tests of a catalog, for jest and vitest: `cdktf-airbyte-embedded/testing`. Importing it registers nothing: pass
 * `matchers` to `expect.extend()`.
 *
 * @module testing
 */
export type { TagsMode } from "../audience";
export type { Audience } from "./audience";
export { emulatorPerTest, type EmulatorOfTest, type EmulatorPerTestOptions, type Hooks } from "./emulator-per-test";
export type { MatcherContext, MatcherResult } from "./matcher";
export { matchers, type StackMatchers } from "./matchers";
export type { ApplyOptions } from "./plan-after-apply";
export type { Properties } from "./template-match";
export type { TemplateKind } from "./templates";
