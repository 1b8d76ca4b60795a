import { useData } from "vitepress";
import { defineComponent, h } from "vue";
import { useVersions } from "./versions";

/** Says the version, and leads to the same page of another. */
export const VersionMenu = defineComponent({
  setup() {
    const { own, all, toHome } = useVersions();
    const { page } = useData();

    const open = async (version: string) => {
      const home = toHome(version);
      const target = `${home}${page.value.relativePath.replace(/(?:index)?\.md$/, (end) => (end === ".md" ? ".html" : ""))}`;
      // An older version may not have the page.
      const answer = await fetch(target, { method: "HEAD" }).catch(() => null);
      location.href = answer?.ok === true ? target : home;
    };

    return () =>
      h(
        "select",
        {
          class: "version-menu",
          "aria-label": "Version",
          value: own,
          onChange: (event: Event) => void open((event.target as HTMLSelectElement).value), // its own event
        },
        all.value.map((version) => h("option", { value: version }, `v${version}`)),
      );
  },
});
