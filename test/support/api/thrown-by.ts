/** The error that a promise rejects with; null if it does not reject. */
export function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}
