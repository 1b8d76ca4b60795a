import type { Schema } from "../../framework";

export const EPHEMERAL =
  "Needs Terraform 1.10 or later, or OpenTofu 1.11 or later. Its values are never stored in state or plan: use them in " +
  "write-only arguments, provider configurations or other ephemeral resources.";

export const FUNCTION =
  "Needs Terraform 1.8 or later, and no credentials. The result is known as soon as the arguments are.";

export const ACTION = "Needs Terraform 1.14 or later.";

export const LIST = "Needs Terraform 1.14 or later.";

/** Says which version the write-only arguments of a type need; nothing for a type without any. */
export function toWriteOnlyNote({ attributes }: Schema): string {
  const names = Object.entries(attributes).filter(([, { writeOnly }]) => writeOnly);
  if (names.length === 0) return "";
  const [noun, verb] = names.length === 1 ? ["argument", "needs"] : ["arguments", "need"];
  return `The write-only ${noun} ${names.map(([name]) => `\`${name}\``).join(", ")} ${verb} Terraform 1.11 or later, or OpenTofu 1.11 or later.`;
}
