import { readFileSync } from "node:fs";

/** Ends the script with a sentence for the person who ran it. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** The text of a file. Without it, the script ends with the advice. */
export function read(file, advice) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return fail(`There is no ${file}: ${advice}`);
  }
}

/** Ends the script where one of these variables is missing in the environment. */
export function requireVariables(...names) {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0) fail(`Set ${missing.join(" and ")} in the environment, as CI does.`);
}
