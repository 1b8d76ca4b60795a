/** Prints the names of all synthesized stacks, each behind those that it depends on. */
import { read } from "./failure.mjs";

const { stacks } = JSON.parse(read("cdktf.out/manifest.json", "run cdktf synth first."));
const printed = new Set();

function print(name) {
  if (printed.has(name)) return;
  printed.add(name);
  for (const dependency of stacks[name].dependencies) print(dependency);
  console.log(name);
}

for (const name of Object.keys(stacks).sort()) print(name);
