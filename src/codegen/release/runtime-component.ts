import { BUN_VERSION, TARGETS } from "../build-standalone/targets";
import type { Component } from "./bill-of-materials";

/** The runtime inside the executable of a target, as a bill of materials lists it. */
export function toRuntimeComponent(targetName: string): Component {
  const { runtime = "", integrity = "" } = TARGETS[targetName] ?? {};
  const hash = Buffer.from(integrity.replace(/^sha512-/, ""), "base64").toString("hex");
  const component = {
    "bom-ref": `${runtime}@${BUN_VERSION}`,
    type: "platform",
    name: runtime,
    version: BUN_VERSION,
    purl: `pkg:npm/${runtime.replace("@", "%40")}@${BUN_VERSION}`,
    hashes: [{ alg: "SHA-512", content: hash }],
    // What else Bun links is in THIRD-PARTY-NOTICES.txt.
    licenses: [{ expression: "MIT AND LGPL-2.1-or-later" }],
  };
  return component;
}
