/** What the demo says: titles of steps, and what commands printed, cut to what matters. */

let steps = 0;

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Announces a step before it runs, so that waiting is never silent. */
export function step(title: string): void {
  steps += 1;
  say(`\n${steps}. ${title}`);
}

/** Shows lines of a command's output, set in. */
export function quote(lines: readonly string[]): void {
  for (const line of lines) say(`   │ ${line}`);
}

/** Ends the demo with exit code 1 and the reason. */
export function complain(error: unknown): void {
  process.stderr.write(`\nThe demo stopped: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** Throws unless the claim holds: a demo that shows something else has failed. */
export function expect(holds: boolean, claim: string): void {
  if (!holds) throw new Error(`expected that ${claim}.`);
  say(`   ✓ ${claim}`);
}
