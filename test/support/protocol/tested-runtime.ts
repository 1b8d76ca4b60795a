import type { Runtime } from "../../../src/installation/runtime";

/** Form of the provider that this run tests: PROVIDER_RUNTIME, or the Node form. */
export function testedRuntime(): Runtime {
  const given = process.env.PROVIDER_RUNTIME ?? "node";
  if (given === "node" || given === "standalone") return given;
  throw new Error(`PROVIDER_RUNTIME is "${given}", and only node and standalone can be tested.`);
}
