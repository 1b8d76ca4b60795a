/** Quotes a word for a POSIX shell, if necessary. */
export function toShellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** Shell lines that export these variables. */
export function toExports(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `export ${name}=${toShellWord(value)}`)
    .join("\n");
}
