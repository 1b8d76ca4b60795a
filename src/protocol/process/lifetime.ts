/** Interval of checks for the parent. The provider must end within two seconds of Terraform. */
const PARENT_CHECK_MS = 500;

/** Ends this process when its parent has ended for any reason. Returns the parent's ID. */
export function endWithParent(): number {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, PARENT_CHECK_MS).unref();
  return parent;
}

/** Ends this process on the signals in `end`, after its exit handlers. Signals in `ignore` have no effect. */
export function handleSignals({ end, ignore }: { end: NodeJS.Signals[]; ignore: NodeJS.Signals[] }): void {
  for (const signal of end) process.on(signal, () => process.exit(0));
  for (const signal of ignore) process.on(signal, () => undefined);
}
