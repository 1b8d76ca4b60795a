import type { Installed } from "./forms";

/** The least that Terraform itself needs for so many objects. */
export interface Floor {
  /** Name in the table. */
  readonly name: string;
  /** A provider that does nothing; null for Terraform's own. */
  readonly installed: Installed | null;
  /** True if its ratios are what our limits are about. */
  readonly hasLimits: boolean;
  readonly type: string;
  /** Arguments of each object, in Terraform's JSON form. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The same with a config, which has a text of any length in it, and two tags, as templates have them. */
  toTemplateArguments(text: string): Readonly<Record<string, unknown>>;
}

const NAME = "name-${count.index}";
const CONFIG = { host: "${count.index}.example.com", port: 5432 };
const TAGS = ["free", "pro"];

/** The do-nothing provider of a mirror, or `terraform_data` without one. */
export function toFloor(mirror: string | null): Floor {
  if (mirror === null) {
    return {
      name: "terraform_data",
      installed: null,
      hasLimits: false,
      type: "terraform_data",
      arguments: { input: NAME },
      toTemplateArguments: (text) => ({ input: { name: NAME, config: toConfig(text), tags: TAGS } }),
    };
  }
  return {
    name: "Go floor",
    installed: { mirror, source: "terraform.local/bench/floor", version: "1.0.0" },
    hasLimits: true,
    type: "floor_thing",
    arguments: { name: NAME },
    toTemplateArguments: (text) => ({ name: NAME, config: toConfig(text), tags: TAGS }),
  };
}

function toConfig(text: string): Readonly<Record<string, unknown>> {
  return text === "" ? CONFIG : { ...CONFIG, text };
}
