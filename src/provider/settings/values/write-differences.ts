import type { Config } from "../../../framework";
import { isHidden, listHidden } from "../../../rules";
import type { SettingPath } from "../../../specs";
import { findMember, isEmpty, isList, isObject, listKeys, sameLeaf } from "./leaf";
import { Places } from "./path";
import { toShown } from "./pruning";

/** Differences between settings that were sent and the answer: places and no values, fit for private state. */
export interface WriteDifferences {
  /** Sent and not given back: Read takes their absence for nothing. */
  readonly omitted: readonly SettingPath[];
  /** Shown as a mask or a reference. */
  readonly hidden: readonly SettingPath[];
  /** Not sent, and there all the same. */
  readonly extra: readonly SettingPath[];
  /** Sent as one value and given back as another, so that the next plan shows them: worth a warning now. */
  readonly altered: readonly SettingPath[];
}

/** Compares what was sent, secrets included, with what the server answered to that very write. */
export function compareWrite(sent: Config | null, answered: Config | null): WriteDifferences {
  const differences = { omitted: [], hidden: listHidden(answered), extra: [], altered: [] };
  compareAt(sent ?? {}, answered ?? {}, [], differences);
  return differences;
}

interface Notes {
  readonly omitted: SettingPath[];
  readonly extra: SettingPath[];
  readonly altered: SettingPath[];
}

function compareAt(sent: unknown, answered: unknown, path: SettingPath, notes: Notes): void {
  if (isHidden(answered)) return;
  if (isObject(sent) && isObject(answered)) {
    for (const key of listKeys(sent, answered))
      compareAt(findMember(sent, key), findMember(answered, key), [...path, key], notes);
  } else if (isList(sent) && isList(answered)) {
    const length = Math.max(sent.length, answered.length);
    for (let index = 0; index < length; index++) compareAt(sent[index], answered[index], [...path, index], notes);
  } else if (isEmpty(answered)) {
    if (!isEmpty(sent)) notes.omitted.push(path);
  } else if (isEmpty(sent)) {
    // Something may be left of it once the hidden leaves are out.
    if (!isEmpty(toShown(answered, Places.of()))) notes.extra.push(path);
  } else if (!sameLeaf(sent, answered)) notes.altered.push(path);
}
