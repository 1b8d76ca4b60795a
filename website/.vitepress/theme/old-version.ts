import { defineComponent, h } from "vue";
import { useVersions } from "./versions";

/** A note above pages of a version that is not the newest. */
export const OldVersion = defineComponent({
  setup() {
    const { own, all, toHome } = useVersions();
    return () => {
      const [newest] = all.value;
      if (newest === undefined || newest === own) return null;
      return h("p", { class: "old-version" }, [
        `This page is about version ${own}. The newest is `,
        h("a", { href: toHome(newest) }, newest),
        ".",
      ]);
    };
  },
});
