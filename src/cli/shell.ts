/** A word as a POSIX shell reads it back, quoted only when it must be. */
export function toShellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** Lines that set these variables in a POSIX shell. */
export function toExports(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `export ${name}=${toShellWord(value)}`)
    .join("\n");
}
