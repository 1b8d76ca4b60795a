/**
 * Loaded into a process before its program: on SIGUSR2 it collects its garbage, and writes the megabytes that are left to
 * the file that SOAK_MEMORY names. A process's size on its own says little: Node keeps garbage for as long as there is room.
 */
const { writeFileSync } = require("node:fs");
const { setFlagsFromString } = require("node:v8");
const { runInNewContext } = require("node:vm");

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

/** Megabytes in use once garbage was collected. */
function collected() {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

const { SOAK_MEMORY } = process.env;
if (SOAK_MEMORY !== undefined) process.on("SIGUSR2", () => writeFileSync(SOAK_MEMORY, `${collected()}\n`));

module.exports = { collected };
