import { getElement } from "./elements";

/** Opens and closes changes: all at once, those that a link leads to, and all for print. */
export function setUpExpanding(): void {
  const button = getElement("expand", HTMLButtonElement);
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(open));
    for (const details of allDetails()) if (open || details.matches(".entry")) details.open = open;
  });
  addEventListener("hashchange", openTarget);
  openTarget();

  let closed: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    closed = allDetails().filter(({ open }) => !open);
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
}

function allDetails(): HTMLDetailsElement[] {
  return [...document.querySelectorAll("details")];
}

/** Opens the change that the address names, and the group around it. */
function openTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.matches("details")) return;
  for (let element: Element | null = target; element; element = element.parentElement) {
    if (element instanceof HTMLDetailsElement) element.open = true;
  }
  target.scrollIntoView();
  target.querySelector("summary")?.focus();
}
