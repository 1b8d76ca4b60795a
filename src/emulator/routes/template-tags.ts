import { TagName } from "../../api/shapes";
import type { App, Route } from "../http/app";
import { toList } from "../views/lists";
import { checked, Refusal } from "../http/refusal";
import { timesOf } from "../data/touch";
import { servesTags } from "../views/tag-filter";
import type { Store } from "../data/store";
import type { StoredTemplateTag } from "../data/rows";

const ALL = "/api/v1/integrations/templates/tags";

/** Tags by name. The API cannot read a single tag (API 4.1 to 4.4). */
export function templateTags({ store, switches, now }: App): Route[] {
  const tags = store.templateTags;
  const view = (tag: StoredTemplateTag): object => {
    const { id, name, organization_id } = tag;
    return { id, name, organization_id, ...timesOf(tag, switches) };
  };

  function refuseTaken(name: string, but?: StoredTemplateTag): void {
    const taken = tags.list().some((tag) => tag.name === name && tag.id !== but?.id);
    if (taken) throw new Refusal(Number(switches.duplicateStatus), `Template tag with name '${name}' already exists.`);
  }

  const routes: Route[] = [
    {
      on: `POST ${ALL}`,
      auth: "application",
      answer({ body }) {
        const { name } = checked(TagName, body);
        const existing = tags.list().find((tag) => tag.name === name);
        if (existing !== undefined && switches.duplicateTag === "existing") return view(existing);
        refuseTaken(name);
        return view(tags.add({ name }));
      },
    },
    {
      on: `GET ${ALL}`,
      auth: "application",
      answer: ({ query }) => toList(ALL, tags.list().map(view), query, switches),
    },
    {
      on: `PUT ${ALL}/:name`,
      auth: "application",
      answer({ params, body }) {
        const { name } = checked(TagName, body);
        const tag = tagNamed(store, params.name ?? "");
        refuseTaken(name, tag);
        return view(tag.name === name ? tag : tags.update(tag.id, { name }));
      },
    },
    {
      on: `DELETE ${ALL}/:name`,
      auth: "application",
      answer({ params }) {
        const { id } = tags.remove(tagNamed(store, params.name ?? "").id);
        return { id, deleted_at: now() };
      },
    },
  ];
  return routes.map((route) => ({ ...route, isServed: servesTags }));
}

/** The tag of this name; throws the 404 of API 4.3. */
export function tagNamed({ templateTags: tags }: Store, name: string): StoredTemplateTag {
  const found = tags.list().find((tag) => tag.name === name);
  if (found === undefined) throw new Refusal(404, `Template tag with name '${name}' not found.`);
  return found;
}
