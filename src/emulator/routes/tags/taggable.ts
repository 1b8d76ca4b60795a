import { TagReference } from "../../../api/shapes";
import type { App, Incoming, Route } from "../../http/app";
import { checked, Refusal } from "../../http/refusal";
import { tagNamed } from "../template-tags";
import type { Row } from "../../data/table";
import { servesTags } from "../../views/tag-filter";

interface Tagged extends Row {
  readonly tags: readonly string[];
}

/** One kind of template, as far as tags go. */
export interface Taggable<Template extends Tagged> {
  /** Such as "/api/v1/integrations/templates/sources". */
  readonly path: string;
  /** The template that a path names, if it may be changed. */
  readonly addressed: (incoming: Incoming) => Template;
  readonly retag: (id: string, tags: readonly string[]) => Template;
  readonly view: (template: Template) => object;
}

/** Attaching and detaching, in the plural of all specs and the singular of September 2025 (API 4.5). */
export function tagRoutes<Template extends Tagged>(app: App, taggable: Taggable<Template>): Route[] {
  return [
    ...spelled(app, taggable, "tags").map((route) => ({ ...route, isServed: servedUnless(app, "singular") })),
    ...spelled(app, taggable, "tag").map((route) => ({ ...route, isServed: servedUnless(app, "plural") })),
  ];
}

/** The tags that a template may be given at once, made where the switch says so (API 4.5). */
export function attachable(app: App, names: readonly string[]): readonly string[] {
  const { store, switches } = app;
  const unique = [...new Set(names)];
  for (const name of unique) {
    const isKnown = store.templateTags.list().some((tag) => tag.name === name);
    if (!isKnown && switches.attachUnknownTag === "created") store.templateTags.add({ name });
    else tagNamed(store, name);
  }
  return unique;
}

function servedUnless({ switches }: App, spelling: App["switches"]["tagPath"]): () => boolean {
  return () => switches.tagPath !== spelling && servesTags(switches);
}

function spelled<Template extends Tagged>(app: App, taggable: Taggable<Template>, word: string): Route[] {
  const { switches, now } = app;
  const { path, addressed, retag, view } = taggable;

  return [
    {
      on: `POST ${path}/:id/${word}`,
      auth: "application",
      answer(incoming) {
        const { tag } = checked(TagReference, incoming.body);
        const template = addressed(incoming);
        const attached = attachable(app, [tag]);
        if (!template.tags.includes(tag)) return view(retag(template.id, [...template.tags, ...attached]));
        if (switches.attachTwice === "ok") return view(template);
        throw new Refusal(409, `Tag '${tag}' is already attached to this template.`);
      },
    },
    {
      on: `DELETE ${path}/:id/${word}/:tag`,
      auth: "application",
      answer(incoming) {
        const template = addressed(incoming);
        const { tag = "" } = incoming.params;
        const rest = template.tags.filter((name) => name !== tag);
        if (rest.length < template.tags.length) retag(template.id, rest);
        else if (switches.detachMissingTag === "404")
          throw new Refusal(404, `Tag '${tag}' not found on this template.`);
        return { deleted_at: now() };
      },
    },
  ];
}
