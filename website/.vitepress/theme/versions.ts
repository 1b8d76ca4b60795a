import { useData } from "vitepress";
import { onMounted, ref, type Ref } from "vue";

/** The version of this site, and all that its host has. */
export interface Versions {
  readonly own: string;
  /** The newest first. Only its own until the list is there, or if there is none. */
  readonly all: Ref<readonly string[]>;
  /** Address of a version's home page. */
  readonly toHome: (version: string) => string;
}

export function useVersions(): Versions {
  const { site, theme } = useData<{ readonly version: string }>();
  const own = theme.value.version;
  const root = site.value.base.slice(0, -`${own}/`.length);
  const all = ref<readonly string[]>([own]);
  onMounted(async () => {
    const answer = await fetch(`${root}versions.json`).catch(() => null);
    if (answer?.ok === true) all.value = (await answer.json()) as string[]; // written beside the site
  });
  return { own, all, toHome: (version) => `${root}${version}/` };
}
