import type { Emulator } from "../../../../src/emulator";
import { attributeOf, creation, deletion, importing, update, type LifeCycle, type Subject } from "../life-cycle";

const TAG: Subject = { type: "template_tag", given: () => ({ name: "pro" }) };

/** A tag that templates carry. */
const BORNE: Subject = {
  type: "template_tag",
  given({ sourceTemplates }) {
    sourceTemplates.add({ name: "CRM" });
    return { name: "pro", force_destroy: true };
  },
};

const BINDING: Subject = {
  type: "template_tag_binding",
  given({ sourceTemplates, templateTags }) {
    for (const name of ["free", "pro"]) templateTags.add({ name });
    return { template_kind: "source", template_id: sourceTemplates.add({ name: "CRM" }).id, tag: "pro" };
  },
};

function carry({ sourceTemplates }: Emulator): void {
  for (const { id } of sourceTemplates.list()) sourceTemplates.update(id, { tags: ["pro"] });
}

export const tags: readonly LifeCycle[] = [
  creation(TAG),
  update(TAG, "read"),
  update(TAG, "rename", { name: "professional" }),
  update(BORNE, "rename while templates carry it", { name: "professional" }, carry),
  update(TAG, "was deleted outside", {}, ({ templateTags }) => templateTags.removeAll()),
  deletion(TAG),
  deletion(BORNE, "delete by force"),
  importing(TAG, "import by name", attributeOf("name")),
  importing(TAG, "import by ID", attributeOf("id")),

  creation(BINDING),
  update(BINDING, "read"),
  update(BINDING, "bind another tag", { tag: "free" }),
  update(BINDING, "was untagged outside", {}, ({ sourceTemplates }) => {
    for (const { id } of sourceTemplates.list()) sourceTemplates.update(id, { tags: [] });
  }),
  deletion(BINDING),
  importing(BINDING, "import", attributeOf("id")),
];
