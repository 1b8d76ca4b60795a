import type { Diagnostic } from "../../../src/framework";

/** The provider broke a rule that core holds it to. The first words are core's own summary of it. */
export class BrokenRule extends Error {
  override readonly name = "BrokenRule";

  constructor(rule: string, faults: readonly string[]) {
    super(`${rule}: ${faults.join("; ")}`);
  }
}

/** A command ended with errors. The message holds all of them. */
export class TerraformError extends Error {
  override readonly name = "TerraformError";

  constructor(
    readonly diagnostics: readonly Diagnostic[],
    /** The provider's own error, if it threw one because of a bug. */
    cause: unknown,
  ) {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    super(errors.map(({ summary, detail }) => `${summary}\n${detail}`).join("\n\n"), { cause });
  }
}

/** The configuration is not one that core would pass on to a provider: a mistake of the test's. */
export class InvalidConfiguration extends Error {
  override readonly name = "InvalidConfiguration";
}

/** The errors that a command ends with. Throws where it does not end so. */
export async function catchErrors(run: Promise<unknown>): Promise<TerraformError> {
  const error: unknown = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof TerraformError) return error;
  throw new Error(`It did not fail as a command does: ${String(error)}`);
}
