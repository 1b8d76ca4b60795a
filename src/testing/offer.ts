import { judge, judgeAll, toTable, toWords, type Audience } from "./audience";
import { toCall, undecided, type MatcherContext, type MatcherResult } from "./matcher";
import { synthesize } from "./synthesis";
import { toLabel, toTemplates } from "./templates";

/** Checks that a template of this name is offered to the audience. */
export function toOffer(this: MatcherContext, received: unknown, name: string, audience: Audience): MatcherResult {
  const { kind = "source" } = audience;
  const configuration = synthesize(received);
  const templates = toTemplates(configuration, kind);
  const named = templates.filter((template) => template.name === name);
  const call = toCall(this, "toOffer", name, audience);
  const explain = (sentence: string) => () => [call, sentence, toTable(templates, audience)].join("\n\n");

  const verdict = judgeAll(named, audience);
  if (verdict === null) {
    const other = kind === "source" ? "connection" : "source";
    const elsewhere = toTemplates(configuration, other).some((template) => template.name === name);
    const hint = elsewhere ? ` A ${other} template has that name: select it with kind: "${other}".` : "";
    return undecided(this, explain(`The stack has no ${kind} template "${name}".${hint}`));
  }
  if (verdict === "unknown") {
    return undecided(
      this,
      explain(`This stack does not determine whether "${name}" is offered to ${toWords(audience)}.`),
    );
  }
  const sentence = `"${name}" is ${verdict === "yes" ? "" : "not "}offered to ${toWords(audience)}.`;
  return { pass: verdict === "yes", message: explain(sentence) };
}

/** Checks that exactly the templates of these names are offered to the audience. */
export function toOfferExactly(
  this: MatcherContext,
  received: unknown,
  names: readonly string[],
  audience: Audience,
): MatcherResult {
  const templates = toTemplates(synthesize(received), audience.kind ?? "source");
  const call = toCall(this, "toOfferExactly", names, audience);
  const explain = (sentence: string) => () => [call, sentence, toTable(templates, audience)].join("\n\n");

  const unknown = templates.filter((template) => judge(template, audience) === "unknown").map(toLabel);
  if (unknown.length > 0) {
    const sentence = `This stack does not determine whether ${unknown.join(", ")} is offered to ${toWords(audience)}.`;
    return undecided(this, explain(sentence));
  }
  const offered = templates.filter((template) => judge(template, audience) === "yes").map(toLabel);
  const wanted = names.map((name) => `"${name}"`);
  const missing = wanted.filter((label) => !offered.includes(label));
  const surplus = offered.filter((label) => !wanted.includes(label));
  if (missing.length + surplus.length === 0) {
    return { pass: true, message: explain(`Exactly these are offered to ${toWords(audience)}.`) };
  }
  const sentences = [
    missing.length > 0 ? `Not offered to ${toWords(audience)}: ${missing.join(", ")}.` : "",
    surplus.length > 0 ? `Also offered to it: ${surplus.join(", ")}.` : "",
  ];
  return { pass: false, message: explain(sentences.join(" ").trim()) };
}
