import * as z from "zod";
import { isOffered, TAGS_MODES } from "../../audience";
import { defineFunction, param } from "../../framework";

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
      check: z.enum(TAGS_MODES, 'It must be "any" or "all".'),
    }),
  ],
  returns: "bool",
  run: isOffered,
});
