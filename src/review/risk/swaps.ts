import * as z from "zod";
import type { Subject } from "../changes/subject";
import { isMarked } from "../leaves/part";

const SOURCE_TEMPLATE = "airbyteembedded_source_template";

const Retired = z
  .array(z.looseObject({ id: z.string(), name: z.string() }))
  .nullish()
  .catch(null);
const Marks = z.looseObject({ id: z.unknown().optional(), retired: z.unknown().optional() }).catch({});

/** Effects of a change on templates side by side. */
interface Swap {
  /** True if a new template takes the place of the one that there is: nothing else gives it another ID. */
  readonly isSwapped: boolean;
  /** Names of retired templates that are gone afterwards. One that is replaced and not retired counts too. */
  readonly letGo: readonly string[];
}

/** Reads the swap of a source template, and the end of retired ones, from its change. */
export function toSwap({ change, resource }: Pick<Subject, "change" | "resource">): Swap {
  const { before, after, after_unknown } = resource.change;
  if (change.type !== SOURCE_TEMPLATE || !before) return { isSwapped: false, letGo: [] };
  const unknown = Marks.parse(after_unknown);
  const isSwapped = change.action === "update" && unknown.id === true;
  const kept = new Set((Retired.parse(after?.retired) ?? []).map(({ id }) => id));
  const old = isSwapped ? [{ id: before.id, name: change.name }] : [];
  const all = [...(Retired.parse(before.retired) ?? []), ...old];
  const isTold = (change.action === "update" || change.action === "destroy") && !isMarked(unknown.retired);
  return { isSwapped, letGo: isTold ? all.filter(({ id }) => !kept.has(String(id))).map(({ name }) => name) : [] };
}
