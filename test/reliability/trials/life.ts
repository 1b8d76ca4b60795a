import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { DEEDS } from "../../support/faults/kills/deeds";
import { toStock } from "../../support/faults/stock";
import { createWorkingDirectory, type WorkingDirectory } from "../../support/terraform/working-directory";
import type { Trial } from "./trial";

/** Creates, updates and deletes one of each resource; after each step the plan is empty, and nothing is left in the end. */
export async function liveThrough(terraform: WorkingDirectory): Promise<void> {
  const before = toStock(terraform.airbyte);
  for (const { command, program, secret } of DEEDS) {
    terraform.write({ "main.tf": program, "terraform.tfvars": `secret = "${secret}"` });
    await (command === "apply" ? terraform.apply() : terraform.destroy());
  }
  assert.ok(isDeepStrictEqual(toStock(terraform.airbyte), before), "Airbyte does not have what it had before");
}

export const LIFE: Trial = {
  title: "a life cycle as it is",
  run: async () => liveThrough(await createWorkingDirectory()),
};
