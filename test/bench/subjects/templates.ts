import { startEmulator, type Emulator } from "../../../src/emulator";
import { toEnvironment } from "../../../src/emulator/environment";
import type { Floor } from "./floor";
import type { Installed } from "./forms";
import { openPlace, type Place } from "../measuring/place";

const POSTGRES = "decd338e-5647-4c0b-adf4-da0e75f5a750";
const TAGS = ["free", "pro"];
const TAG = "airbyteembedded_template_tag";

/** Starts an emulated organization that tells when templates changed, as fast refreshes need. */
export function startTemplates(): Promise<Emulator> {
  return startEmulator({ switches: { listShape: "data", timestamps: "present" } });
}

/** A directory with source templates that carry two tags, none of them applied. */
export function openTemplates(
  form: Installed,
  airbyte: Emulator,
  count: number,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Place> {
  const program = {
    provider: { airbyteembedded: settings },
    resource: {
      [TAG]: { all: { for_each: `\${toset(${JSON.stringify(TAGS)})}`, name: "${each.key}" } },
      airbyteembedded_source_template: {
        all: {
          count,
          name: "name-${count.index}",
          actor_definition_id: POSTGRES,
          partial_default_config: { host: "${count.index}.example.com", port: 5432 },
          tags: TAGS,
          depends_on: [`${TAG}.all`],
        },
      },
    },
  };
  return openPlace(form, program, toEnvironment(airbyte));
}

/** A directory with as many objects of the floor, alike, none of them applied. */
export function openFloorTemplates(floor: Floor, count: number): Promise<Place> {
  return openPlace(floor.installed, { resource: { [floor.type]: { all: { count, ...floor.templateArguments } } } });
}
