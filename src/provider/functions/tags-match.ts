import * as z from "zod";
import { isOffered, TAGS_MODES } from "../../audience";
import { defineFunction, param } from "../../framework";

export const tagsMatch = defineFunction({
  name: "tags_match",
  summary: "Whether a template is offered to a token",
  description:
    "Tells whether a token offers a template with these tags, by Airbyte's own rules. A token that selects no tags offers every template.",
  parameters: [
    param.stringSet("template_tags", { description: "Tags of the template." }),
    param.stringSet("selected", { description: "Tags that the token selects templates by." }),
    param.string("mode", {
      description: "Whether the template needs `any` or `all` of the selected tags.",
      check: z.enum(TAGS_MODES, 'It must be "any" or "all".'),
    }),
  ],
  returns: "bool",
  run: isOffered,
});
