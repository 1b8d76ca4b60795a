import { execFileSync } from "node:child_process";
import { z } from "zod";
import { isOlder } from "../../../src/cli/version";
import { getTerraform } from "./terraform";

const answer = z.object({ terraform_version: z.string() });

/** True for a Terraform that stores nothing of write-only attributes: 1.11 and newer. */
export function keepsWriteOnly(): boolean {
  const said = execFileSync(getTerraform(), ["version", "-json"], { encoding: "utf8" });
  return !isOlder(answer.parse(JSON.parse(said)).terraform_version, "1.11.0");
}
