import type { Change } from "../shape";

const WORDS: Readonly<Record<string, string>> = {
  airbyteembedded_source_template: "Source template",
  airbyteembedded_connection_template: "Connection template",
  airbyteembedded_template_tag: "Tag",
  airbyteembedded_template_tag_binding: "Binding of tag",
  airbyteembedded_workspace: "Workspace",
  airbyteembedded_source: "Source",
};

/** An object in words, such as “Source template “CRM””; those of other providers by their type. */
export function toObjectWords(
  { type, name }: Pick<Change, "type" | "name">,
  start: "capital" | "lower" = "capital",
): string {
  const words = WORDS[type] ?? type;
  return `${start === "lower" ? words.toLowerCase() : words} “${name}”`;
}
