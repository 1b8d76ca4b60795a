import type { BrowserContextOptions } from "playwright-core";

const LARGE = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 780 };

/** Screens that pages are judged on: both themes, and a phone. */
export const SCREENS: readonly BrowserContextOptions[] = [
  { colorScheme: "light", viewport: LARGE },
  { colorScheme: "dark", viewport: LARGE },
  { colorScheme: "light", viewport: PHONE },
];
