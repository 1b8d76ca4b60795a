/** The known word that was probably meant; null when none is near. Case and separators count for little. */
export function findNearest(word: string, known: Iterable<string>): string | null {
  const plain = toPlainWord(word);
  let best: { readonly word: string; readonly distance: number } | null = null;
  for (const candidate of known) {
    const other = toPlainWord(candidate);
    const limit = Math.floor(Math.max(plain.length, other.length) / 3);
    const distance = plain === other ? 0 : editDistance(plain, other);
    if (distance <= limit && (best === null || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word ?? null;
}

function toPlainWord(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Number of letters to add, drop, replace or swap with their neighbour to turn one word into the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const costs = [
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        ...(swapped ? [at(beforeLast, column - 2) + 1] : []),
      ];
      current.push(Math.min(...costs));
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
