/** Whether two Quartz expressions are the same but for spaces, case and the zone that servers append (contract 6.5). */
export function isSameCron(a: string, b: string): boolean {
  return toComparable(a) === toComparable(b);
}

function toComparable(expression: string): string {
  return expression.trim().replace(/\s+/g, " ").replace(/ UTC$/i, "").toUpperCase();
}
