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
  /** The same with a config and two tags, as templates have them. */
  readonly templateArguments: Readonly<Record<string, unknown>>;
}

const NAME = "name-${count.index}";
const CONFIG = { host: "${count.index}.example.com", port: 5432 };

/** The do-nothing provider of a mirror, or `terraform_data` without one. */
export function toFloor(mirror: string | null): Floor {
  if (mirror === null) {
    return {
      name: "terraform_data",
      installed: null,
      hasLimits: false,
      type: "terraform_data",
      arguments: { input: NAME },
      templateArguments: { input: { name: NAME, config: CONFIG, tags: ["free", "pro"] } },
    };
  }
  return {
    name: "Go floor",
    installed: { mirror, source: "terraform.local/bench/floor", version: "1.0.0" },
    hasLimits: true,
    type: "floor_thing",
    arguments: { name: NAME },
    templateArguments: { name: NAME, config: CONFIG, tags: ["free", "pro"] },
  };
}
