import { findMember, isEmpty, isList, isObject, sameLeaf, listKeys } from "./leaf";

/**
 * True if two configs, or parts of them, mean the same: keys without order, numbers by value, lists by position, and
 * null, an absent key and an empty container as one. Unknown means the same as nothing, not even as itself.
 */
export function sameConfig(a: unknown, b: unknown): boolean {
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => sameConfig(item, b[index]));
  if (isObject(a) && isObject(b)) {
    return listKeys(a, b).every((key) => sameConfig(findMember(a, key), findMember(b, key)));
  }
  return (isEmpty(a) && isEmpty(b)) || sameLeaf(a, b);
}
