import * as z from "zod";
import { defineFunction, param } from "../../framework";

const MODES = ["any", "all"] as const;

/** Whether one of the selected tags is enough, or all are needed. */
export type TagsMode = (typeof MODES)[number];

/**
 * Whether a template is offered to a token that selects these tags. Airbyte compares them to the letter, and a token
 * that selects none is offered every template (contract 2.4).
 */
export function isOffered(carried: readonly string[], selected: readonly string[], mode: TagsMode): boolean {
  const carries = (tag: string): boolean => carried.includes(tag);
  if (selected.length === 0) return true;
  return mode === "all" ? selected.every(carries) : selected.some(carries);
}

export const tagsMatch = defineFunction({
  name: "tags_match",
  summary: "Whether a template is offered to a token",
  description:
    "Whether a template with these tags is offered to the holder of a token, decided as Airbyte does. A token that selects no tags is offered every template.",
  parameters: [
    param.stringSet("template_tags", { description: "Tags that the template carries." }),
    param.stringSet("selected", { description: "Tags that the token selects templates by." }),
    param.string("mode", {
      description: "Whether `any` of the selected tags is enough, or `all` are needed.",
      check: z.enum(MODES, 'It must be "any" or "all".'),
    }),
  ],
  returns: "bool",
  run: isOffered,
});
