import type { TemplateTag } from "../../../api";
import type { Report } from "../../../framework";
import { AttributeError } from "../../attribute-error";
import type { Embedded } from "../../embedded";
import { TEMPLATE_TAG } from "../../names/kinds";
import type { Holder } from "../../names/named-kind";
import { isNameAside } from "../../names/words";
import { title } from "../../title";

interface Surroundings {
  readonly api: Embedded;
  readonly signal: AbortSignal;
}

/**
 * Renames a tag. While the name is another's, of this same run, it waits for that one's rename; and where Terraform does
 * one thing at a time, so that this call has to end first, that one's call carries it out.
 */
export async function renameTag(
  { id, name: from }: Holder,
  to: string,
  { api, signal, report }: Surroundings & { readonly report: Report },
): Promise<void> {
  const isDone = await api.run.names.of(TEMPLATE_TAG.type).renaming.rename(
    {
      id,
      from,
      to,
      put: (before, after) => api.templateTags.rename(before, after, { id, signal }),
      findHolder: async (name) => (await TEMPLATE_TAG.find(name, api, signal))?.id ?? null,
    },
    { mayWait: true, report, signal },
  );
  if (!isDone)
    report.warning(
      title`"${from}" keeps its name for now`,
      `Another tag is still named "${to}". As soon as this run renames or deletes it, this tag is renamed too. If that does not happen, the next plan shows the change again.`,
      "name",
    );
}

/** Waits until tags have the names that templates are to find them by: until then, a name may be another tag's. */
export async function awaitTagNames(
  names: readonly string[] | null | undefined,
  attribute: string,
  { api, signal }: Surroundings,
): Promise<void> {
  if (!names || (await api.run.names.of(TEMPLATE_TAG.type).renaming.areInPlace(names, signal))) return;
  throw new AttributeError(
    `Not all of the tags ${names.map((name) => `"${name}"`).join(", ")} have their new names yet, because Terraform frees those names only after this step. Apply again.`,
    attribute,
  );
}

/** Says what became of an apply that was stopped between two renames. */
export function reportNameAside(tag: TemplateTag | null, report: Report): void {
  if (tag && isNameAside(tag.name, tag.id))
    report.warning(
      "A rename was interrupted",
      `The tag has the temporary name "${tag.name}", because an apply was stopped while tags exchanged their names. The next apply gives it its final name; until then no token selects it.`,
      "name",
    );
}
