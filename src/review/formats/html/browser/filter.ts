import { findElement, getElement } from "./elements";
import { findNames, isWanted, listHolders, listItems, type Holder, type Item, type Wanted } from "./items";

/** Shows what holds all words of the search and concerns the chosen audience, and counts it. */
export function setUpFilter(): void {
  const query = getElement("query", HTMLInputElement);
  const audience = findElement("audience", HTMLSelectElement);
  const items = listItems();
  const holders = listHolders(items);
  const apply = (): void => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    show(items, holders, { words, audience: audience?.value ?? "" });
  };

  query.addEventListener("input", apply);
  audience?.addEventListener("change", apply);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      query.focus();
    }
    if (event.key === "Escape" && query.value !== "") {
      query.value = "";
      apply();
    }
  });
  getElement("toolbar", HTMLElement).hidden = false;
  // The browser keeps what was typed before the page was loaded anew.
  if (query.value !== "" || audience?.value) apply();
}

function show(items: readonly Item[], holders: readonly Holder[], wanted: Wanted): void {
  const shown = new Set(items.filter((item) => isWanted(item, wanted)));
  for (const item of items) {
    setHidden(item.element, !shown.has(item));
    if (shown.has(item) && item.names.length > 0) showNames(item, wanted);
  }
  showColumn(wanted.audience);
  const isFiltered = wanted.words.length > 0 || wanted.audience !== "";
  for (const { element, items: held } of holders) {
    const left = held.filter((item) => shown.has(item)).length;
    setHidden(element, left === 0);
    if (element.matches(".many .batch")) setHeight(element, left < held.length ? left : null);
    if (element instanceof HTMLDetailsElement) showGroup(element, left, held.length, isFiltered);
  }
  const found = shown.size === 0 ? "Nothing found" : `${shown.size} of ${items.length} shown`;
  getElement("status", HTMLElement).textContent = isFiltered ? found : "";
}

/** Height of a closed change in pixels, most often. */
const CLOSED = 68;

/** Says how high a batch will be once it is laid out, so that the page does not jump; null for what it was. */
function setHeight(batch: HTMLElement, changes: number | null): void {
  batch.style.containIntrinsicHeight = changes === null ? "" : `${changes * CLOSED}px`;
}

/** Groups that only the filter has opened. */
const openedGroups = new Set<HTMLDetailsElement>();

/** Counts what is left of a group, which is open for as long as the filter looks into it. */
function showGroup(group: HTMLDetailsElement, left: number, all: number, isFiltered: boolean): void {
  const count = group.querySelector(".count");
  if (count) count.textContent = left === all ? `${all}` : `${left} of ${all}`;
  if (isFiltered && !group.open) openedGroups.add(group);
  if (isFiltered) group.open = true;
  else if (openedGroups.delete(group)) group.open = false;
}

/** Leaves the names that a search finds in a row of the matrix, which may have many, and unfolds them. */
function showNames({ element, names }: Item, { words }: Wanted): void {
  const found = findNames(names, words);
  for (const name of names) setHidden(name.element, !found.has(name));
  for (const list of element.querySelectorAll("ul")) endList(list);
  const folded = element.querySelector("details");
  if (!folded) return;
  const isFoundInside = [...found].some((name) => folded.contains(name.element));
  setHidden(folded, !isFoundInside);
  folded.open = isFoundInside && found.size < names.length;
}

/** Marks the last name of a list that is shown: no comma follows it. A selector for that would be slow among 1,000. */
function endList(list: HTMLUListElement): void {
  const last = [...list.children].findLast((name) => name instanceof HTMLElement && !name.hidden);
  for (const name of list.querySelectorAll(".end")) if (name !== last) name.classList.remove("end");
  last?.classList.add("end");
}

/** Leaves the chosen audience's column in the matrix, or all columns. */
function showColumn(audience: string): void {
  for (const row of document.querySelectorAll<HTMLTableRowElement>(".matrix tr:not(.kind)")) {
    [...row.cells].forEach((cell, position) => {
      setHidden(cell, audience !== "" && position > 0 && position !== Number(audience) + 1);
    });
  }
}

/** Writes only what is new, because each write makes the browser look again. */
function setHidden(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}
