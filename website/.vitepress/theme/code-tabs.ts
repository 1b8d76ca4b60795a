import { onContentUpdated } from "vitepress";
import { onMounted, onUnmounted } from "vue";

const KEY = "language-of-examples";

/** Keeps the language that a reader chose: in all tabs of a page, on the next page, and for the next time. */
export function useCodeTabs(): void {
  onContentUpdated(() => {
    const kept = readKept();
    if (kept !== null) select(kept);
  });
  onMounted(() => addEventListener("change", follow));
  onUnmounted(() => removeEventListener("change", follow));
}

function follow({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || target.closest(".vp-code-group") === null) return;
  const title = titleOf(target);
  const before = target.getBoundingClientRect().top;
  select(title);
  // Tabs above may have changed their height.
  scrollBy({ top: target.getBoundingClientRect().top - before, behavior: "instant" });
  try {
    localStorage.setItem(KEY, title);
  } catch {
    // A browser may store nothing; the page works all the same.
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Shows the blocks of a language in all tabs that have it. */
function select(title: string): void {
  for (const group of document.querySelectorAll(".vp-code-group")) {
    const inputs = [...group.querySelectorAll<HTMLInputElement>(".tabs input")];
    const chosen = inputs.findIndex((input) => titleOf(input) === title);
    if (chosen < 0) continue;
    for (const [index, input] of inputs.entries()) input.checked = index === chosen;
    for (const [index, block] of [...group.querySelectorAll(".blocks > div")].entries()) {
      block.classList.toggle("active", index === chosen);
    }
  }
}

function titleOf(input: HTMLInputElement): string {
  return input.labels?.[0]?.textContent ?? "";
}
