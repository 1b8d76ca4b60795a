import { LONGEST_NAME, shorten } from "./shorten";

/** Spells a JSON pointer as a person writes a place: `partial_default_config.hosts[0]`. */
export function toPlaceText(pointer: string): string {
  const steps = pointer.split("/").slice(1).map(unescapeStep);
  const text = steps.map((step) => {
    if (/^\d+$/.test(step)) return `[${step}]`;
    return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  return shorten(text.join("").replace(/^\./, ""), LONGEST_NAME);
}

function unescapeStep(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
