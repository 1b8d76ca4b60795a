import { appendFileSync } from "node:fs";

/** GitHub shows no summary of a step above this size. */
const LARGEST = 1024 * 1024;

/**
 * Adds Markdown to the summary of the job in GitHub Actions. Does nothing elsewhere, and where the text is too large.
 * @param env the environment, in which GitHub names the file
 */
export function writeJobSummary(markdown: string, env: Readonly<Record<string, string | undefined>>): void {
  const { GITHUB_STEP_SUMMARY: file } = env;
  if (!file || Buffer.byteLength(markdown) > LARGEST) return;
  appendFileSync(file, `${markdown}\n\n`);
}
