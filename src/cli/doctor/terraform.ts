import { execFile } from "node:child_process";
import { promisify } from "node:util";
import * as z from "zod";
import { findExecutable, INSTALL_TERRAFORM } from "../../installation/executable";
import type { Terminal } from "../terminal";
import { isOlder } from "../version";
import type { Check, Finding } from "./check";

/** OpenTofu reports its own version under Terraform's name. */
const VersionAnswer = z.object({ terraform_version: z.string() });

/** Check of Terraform or OpenTofu, whichever cdktf would run. */
export const terraform: Check = {
  name: "Terraform",
  run: async ({ terminal }) => {
    // The variable belongs to cdktf.
    const chosen = terminal.env.TERRAFORM_BINARY_NAME ?? "";
    if (chosen !== "") {
      const file = findExecutable(chosen, terminal);
      if (file !== null) return judge(file, terminal);
      const detail = `"${chosen}", which TERRAFORM_BINARY_NAME names, is not on the PATH`;
      return { verdict: "fail", detail, remedy: `Correct the variable, or unset it. ${INSTALL_TERRAFORM}` };
    }
    const file = findExecutable("terraform", terminal);
    if (file !== null) return judge(file, terminal);
    const tofu = findExecutable("tofu", terminal);
    if (tofu === null) {
      return { verdict: "fail", detail: "neither terraform nor tofu is on the PATH", remedy: INSTALL_TERRAFORM };
    }
    const finding = await judge(tofu, terminal);
    if (finding.verdict !== "ok") return finding;
    return { ...finding, verdict: "warn", remedy: "For cdktf to find it, export TERRAFORM_BINARY_NAME=tofu." };
  },
};

async function judge(file: string, { env, cwd }: Terminal): Promise<Finding> {
  let version: string;
  try {
    const { stdout } = await promisify(execFile)(file, ["version", "-json"], {
      cwd,
      env: { ...env, CHECKPOINT_DISABLE: "1" },
      timeout: 20_000,
    });
    version = VersionAnswer.parse(JSON.parse(stdout)).terraform_version;
  } catch {
    return {
      verdict: "fail",
      detail: `${file} does not report its version`,
      remedy: `Run "${file} version" to see why.`,
    };
  }
  return toVersionFinding(version, file);
}

/** Functions need 1.8 and write-only attributes 1.11, in Terraform and OpenTofu alike. */
export function toVersionFinding(version: string, file: string): Finding {
  const detail = `${version} (${file})`;
  if (isOlder(version, "1.8.0")) return { verdict: "fail", detail, remedy: INSTALL_TERRAFORM };
  if (isOlder(version, "1.11.0")) {
    const remedy = `It has no write-only attributes, so secrets would be kept in state. ${INSTALL_TERRAFORM}`;
    return { verdict: "warn", detail, remedy };
  }
  return { verdict: "ok", detail };
}
