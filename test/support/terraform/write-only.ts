import { execFileSync } from "node:child_process";
import { z } from "zod";
import { getTerraform } from "./terraform";

const answer = z.object({ terraform_version: z.templateLiteral([z.int(), ".", z.int(), z.string()]) });

/** True for a Terraform that stores nothing of write-only attributes: 1.11 and newer. */
export function keepsWriteOnly(): boolean {
  const said = execFileSync(getTerraform(), ["version", "-json"], { encoding: "utf8" });
  const [major = 0, minor = 0] = answer.parse(JSON.parse(said)).terraform_version.split(".").map(Number);
  return major > 1 || minor >= 11;
}
