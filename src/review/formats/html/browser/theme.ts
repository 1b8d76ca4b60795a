import { getElement } from "./elements";

const KEY = "airbyte-embedded-theme";

type Theme = "light" | "dark";

/** A button that changes between light and dark. Until it is first used, the reader's system decides. */
export function setUpTheme(): void {
  const button = getElement("theme", HTMLButtonElement);
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = (): boolean =>
    (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const label = (): void => {
    button.textContent = isDark() ? "Light theme" : "Dark theme";
  };
  const remembered = findRemembered();
  if (remembered !== null) document.documentElement.dataset.theme = remembered;
  button.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    remember(theme);
    label();
  });
  system.addEventListener("change", label);
  button.hidden = false;
  label();
}

function findRemembered(): Theme | null {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === "light" || theme === "dark" ? theme : null;
  } catch {
    return null; // a sandboxed page has no storage
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The theme lasts as long as the page.
  }
}
