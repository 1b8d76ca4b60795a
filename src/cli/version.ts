/** True if version `a` is older than `b`. Only the numbers are compared: 1.12.0-beta1 counts as 1.12.0. */
export function isOlder(a: string, b: string): boolean {
  const [left, right] = [toNumbers(a), toNumbers(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function toNumbers(version: string): number[] {
  const [numbers = ""] = /\d+(\.\d+)*/.exec(version) ?? [];
  return numbers.split(".").map(Number);
}
