import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { types } from "node:util";
import { isLosslessNumber, parseJson } from "../../api/json";
import { UserError } from "../../installation/user-error";
import type { Terminal } from "../terminal";
import { toComplaint } from "./diagnostics";
import type { Terraform } from "./terraform";

/**
 * A plan as JSON: the file itself if it is JSON, else what `terraform show -json` makes of it. Terraform needs the
 * directory in which the plan was made, since it loads the providers from there: that of the file, or the current one.
 * @throws UserError if the file is no plan, or Terraform cannot show it
 */
export async function readPlan(file: string, open: () => Terraform, { cwd }: Pick<Terminal, "cwd">): Promise<unknown> {
  const path = resolve(cwd, file);
  const content = readContent(path, file);
  const parsed = content.subarray(0, 1).toString() === "{" ? parse(content.toString("utf8"), file) : null;
  // Terraform itself writes JSON for a plan that lies in HCP Terraform, as a pointer to it.
  if (parsed !== null && !isPointer(parsed)) return parsed;
  const directory = [dirname(path), cwd].find((place) => existsSync(join(place, ".terraform"))) ?? dirname(path);
  const { code, stdout, stderr } = await open().run(directory, ["show", "-json", "-no-color", path]);
  if (code === 0) return parse(stdout, file);
  const advice = isWithoutProvider(stderr)
    ? '\nRun "airbyte-embedded run -- airbyte-embedded report" for plans that "airbyte-embedded run" has made; for others, run "terraform init" there.'
    : "";
  throw new UserError(`Terraform cannot show the plan "${file}" in "${directory}":\n${toComplaint(stderr)}${advice}`);
}

/** True if Terraform misses a provider, such as the one that "airbyte-embedded run" started for the plan alone. */
function isWithoutProvider(stderr: string): boolean {
  return /there is no package for|Required plugins are not installed|provider is not installed/i.test(
    stderr.replaceAll(/[\s│]+/g, " "),
  );
}

function readContent(path: string, file: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const why = types.isNativeError(error) && "code" in error ? String(error.code) : "unknown error";
    throw new UserError(
      why === "ENOENT"
        ? `There is no plan "${file}". Save one with "terraform plan -out FILE" or "cdktf diff".`
        : `The plan "${file}" cannot be read (${why}).`,
    );
  }
}

function parse(text: string, file: string): unknown {
  try {
    return withoutLongNumbers(parseJson(text));
  } catch {
    throw new UserError(`"${file}" looks like JSON and cannot be parsed. Write it with "terraform show -json PLAN".`);
  }
}

/** Numbers that JavaScript would round become text, so that a change of their last digits is one. */
function withoutLongNumbers(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isLosslessNumber(value)) return value.toString();
  const holder = value as Record<string, unknown>; // arrays too have their items by key
  for (const [key, member] of Object.entries(holder)) {
    const plain = withoutLongNumbers(member);
    if (plain !== member) Object.defineProperty(holder, key, { value: plain });
  }
  return value;
}

function isPointer(parsed: unknown): boolean {
  return typeof parsed === "object" && parsed !== null && "remote_plan_format" in parsed;
}
