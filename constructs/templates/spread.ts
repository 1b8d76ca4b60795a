import { spreadQuartz, type SpreadInterval, type SpreadOptions } from "../../src/quartz";
import { isOpen, isToken } from "../terraform/expressions";

export type { SpreadInterval, SpreadOptions };

/**
 * A schedule for `cron` at a time of its own, so that the syncs of many templates do not start together. The same key has
 * the same schedule in every synth, on every machine: take something that stays, such as the name of a tenant or template.
 *
 * @example
 * new ConnectionTemplate(stack, "Lake", { destination, cron: spread("hourly", { key: "lake" }) });
 * new ConnectionTemplate(stack, "Archive", { destination: archive, cron: spread("daily", { key: "archive", between: [22, 6] }) });
 */
export function spread(interval: SpreadInterval, options: SpreadOptions): string {
  const { key, between } = options;
  if (isToken(interval) || isOpen(key) || isOpen(between))
    throw new Error("spread() takes an expression, but its schedule is computed at synth: write the value out.");
  if (typeof key !== "string" || key === "")
    throw new Error("spread() needs a key: a text that stays, such as the name of the tenant or of the template.");
  return spreadQuartz(interval, options);
}
