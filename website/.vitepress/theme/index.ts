import { defineComponent, h } from "vue";
import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { useAccessibility } from "./accessibility";
import { useCodeTabs } from "./code-tabs";
import { OldVersion } from "./old-version";
import { VersionMenu } from "./version-menu";
import "./style.css";

/** VitePress's own layout, with our parts in its places for them. */
const Layout = defineComponent({
  setup() {
    useAccessibility();
    useCodeTabs();
    return () =>
      h(DefaultTheme.Layout, null, {
        "nav-bar-content-after": () => h(VersionMenu),
        "nav-screen-content-after": () => h(VersionMenu),
        "doc-before": () => h(OldVersion),
      });
  },
});

export default { extends: DefaultTheme, Layout } satisfies Theme;
