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

/** Parts of a program. */
interface Blocks {
  /** Arguments of the provider. */
  readonly settings?: object;
  readonly terraform?: object;
}

/** A directory with source templates that carry two tags, none of them applied. */
export function openTemplates(
  form: Installed,
  airbyte: Emulator,
  count: number,
  { settings = {}, terraform = {} }: Blocks = {},
): Promise<Place> {
  const program = {
    terraform,
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

/** A directory with as many objects of the floor, alike and some bytes larger, none of them applied. */
export function openFloorTemplates(
  floor: Floor,
  count: number,
  { padding = 0, terraform = {} }: { readonly padding?: number; readonly terraform?: object } = {},
): Promise<Place> {
  const all = { count, ...floor.toTemplateArguments("x".repeat(padding)) };
  return openPlace(floor.installed, { terraform, resource: { [floor.type]: { all } } });
}
