import { onContentUpdated } from "vitepress";

/** Mends what VitePress's own layout leaves unsaid to those who do not see it. */
export function useAccessibility(): void {
  onContentUpdated(() => {
    markMain();
    for (const item of document.querySelectorAll(".VPSidebarItem > .item[role=button]")) simplify(item);
  });
}

/** The home page has no main landmark. Other pages bring one. */
function markMain(): void {
  const content = document.getElementById("VPContent");
  if (content?.querySelector("main") == null) content?.setAttribute("role", "main");
  else content.removeAttribute("role");
}

/** A heading of a group is one button if it folds the group, and none otherwise. Its caret does the same again. */
function simplify(item: Element): void {
  const caret = item.querySelector(".caret");
  const redundant = caret ?? item;
  for (const attribute of ["role", "tabindex", "aria-label"]) redundant.removeAttribute(attribute);
  caret?.setAttribute("aria-hidden", "true");
}
