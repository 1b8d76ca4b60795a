import * as z from "zod";
import { isOffered } from "../../audience";
import { idIn } from "./shared/addressed-template";
import type { App, Incoming, Route } from "../http/app";
import { scopedCaller } from "../http/grants";
import { checked, Refusal } from "../http/refusal";
import { sourceTemplateList } from "../views/source-template-list";
import { toDetail } from "../views/source-template";
import type { StoredSourceTemplate } from "../data/rows";

const ALL = "/api/v1/embedded/source-templates";
const Filter = z.object({ tags: z.array(z.string()).nullish(), tags_mode: z.string().nullish() }).nullish();

/** The source templates that the bearer of a scoped token is offered: those that its widget would show (API 5.1). */
export function offeredSourceTemplates(app: App): Route[] {
  const list = sourceTemplateList(app);

  function isOfferedTo({ caller }: Incoming, { tags }: StoredSourceTemplate): boolean {
    const { sourceTemplates: selected } = scopedCaller(caller);
    return isOffered(tags, selected.tags, selected.mode);
  }

  function listed(incoming: Incoming, query: URLSearchParams): object {
    return list.answer(ALL, query, (template) => list.isListed(template, query) && isOfferedTo(incoming, template));
  }

  return [
    { on: `GET ${ALL}`, auth: "scoped", answer: (incoming) => listed(incoming, incoming.query) },
    {
      on: `POST ${ALL}`,
      auth: "scoped",
      answer: (incoming) => listed(incoming, toQuery(incoming)),
    },
    {
      on: `GET ${ALL}/:id`,
      auth: "scoped",
      answer(incoming) {
        const template = app.store.sourceTemplates.get(idIn(incoming));
        if (!isOfferedTo(incoming, template)) throw new Refusal(404, "Source template not found");
        return toDetail(template, app.switches);
      },
    },
  ];
}

/** The deprecated list by POST has its filter in the body. */
function toQuery({ query, body }: Incoming): URLSearchParams {
  const { tags, tags_mode } = checked(Filter, body) ?? {};
  const merged = new URLSearchParams(query);
  for (const tag of tags ?? []) merged.append("tags", tag);
  if (typeof tags_mode === "string") merged.set("tags_mode", tags_mode);
  return merged;
}
