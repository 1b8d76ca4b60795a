import type { ChangeGroup } from "../../drift";
import { RISKS, type Change, type Report, type Risk } from "../../shape";
import { toItemGroups } from "./changes";
import type { Detail } from "./detail";

/** Changes, and the items that tell of them. */
interface Items {
  readonly members: readonly Change[];
  readonly items: readonly ChangeGroup[];
}

/** The changes of a report as comments tell of them, for forms of any detail. */
export interface GroupedReport {
  /** By risk, where there are some. */
  readonly changes: readonly (Items & { readonly risk: Risk })[];
  readonly drift: Items;
}

export function toGroupedReport({ changes, drift }: Report): GroupedReport {
  const byRisk = RISKS.map((risk) => ({ risk, ...toItems(changes.filter((change) => change.risk === risk)) }));
  return { changes: byRisk.filter(({ members }) => members.length > 0), drift: toItems(drift) };
}

function toItems(members: readonly Change[]): Items {
  return { members, items: toItemGroups(members) };
}

/** Characters that the changes of a comment take at least, so that nobody writes one that cannot fit. */
export function toLeastLength({ changes, drift }: GroupedReport, detail: Detail): number {
  const listed = [...changes, { ...drift, risk: "medium" as const }];
  return listed.reduce((sum, { risk, items }) => {
    const lines = detail.lines[risk];
    return lines === null ? sum : sum + items.reduce((length, item) => length + toItemLength(item, lines, detail), 0);
  }, 0);
}

/** Characters of the shortest headline without its names, and of the shortest line about a value. */
const LEAST = { headline: 20, line: 8 };

function toItemLength({ changes, leaves }: ChangeGroup, lines: number, { name: longest }: Detail): number {
  const [only, ...others] = changes;
  if (only === undefined || others.length > 0) return LEAST.headline + Math.min(leaves.length, lines) * LEAST.line;
  const names = Math.min(only.name.length, longest) + Math.min(only.address.length, longest);
  return LEAST.headline + names + Math.min(only.leaves.length, lines) * LEAST.line;
}
