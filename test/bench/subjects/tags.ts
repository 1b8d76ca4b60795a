import { startEmulator, type Emulator } from "../../../src/emulator";
import { toEnvironment } from "../../../src/emulator/environment";
import type { Floor } from "./floor";
import type { Installed } from "./forms";
import { openPlace, type Place } from "../measuring/place";
import { multiply } from "./state";

const TYPE = "airbyteembedded_template_tag";
const toName = (index: number): string => `name-${index}`;

/** Objects of one resource block. Terraform's own work grows with the square of a block's instances. */
const BLOCK = 1000;

/** A program whose number of objects is a variable, up to the most. */
function program(type: string, given: object, most: number): Record<string, unknown> {
  const blocks = Array.from({ length: Math.ceil(most / BLOCK) }, (_, block) => {
    const offset = block * BLOCK;
    const text = JSON.stringify(given).replaceAll("count.index", `count.index + ${offset}`);
    return [`all${block}`, { count: `\${max(0, min(${BLOCK}, var.size - ${offset}))}`, ...JSON.parse(text) }];
  });
  return {
    variable: { size: { type: "number", default: 1 } },
    resource: { [type]: Object.fromEntries(blocks) },
  };
}

const size = (count: number) => ({ "size.auto.tfvars.json": JSON.stringify({ size: count }) });

/** Starts an emulated organization with tags. */
export async function startTags(count: number): Promise<Emulator> {
  const airbyte = await startEmulator({ switches: { listShape: "data" } });
  for (let index = 0; index < count; index += 1) airbyte.templateTags.add({ name: toName(index) });
  return airbyte;
}

/** Opens a directory in which Terraform manages all tags of an organization. */
export async function openTags(
  form: Installed,
  airbyte: Emulator,
  env: Readonly<Record<string, string>> = {},
): Promise<Place> {
  const rows = airbyte.templateTags.list();
  const given = { name: "name-${count.index}" };
  const place = await openPlace(form, program(TYPE, given, rows.length), { ...toEnvironment(airbyte), ...env });
  await place.run("import", `${TYPE}.all0[0]`, toName(0));
  const state = multiply(place.read("terraform.tfstate"), { count: rows.length, block: BLOCK }, (index, first) => {
    const { id, name, created_at } = rows[index]!;
    return { ...first, id, name, created_at };
  });
  place.write({ "terraform.tfstate": state, ...size(rows.length) });
  return place;
}

/** Opens a directory with as many objects of the floor. */
export async function openFloor(
  floor: Floor,
  count: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Place> {
  const place = await openPlace(floor.installed, program(floor.type, floor.arguments, count), env);
  await place.run("apply", "-auto-approve");
  const state = multiply(place.read("terraform.tfstate"), { count, block: BLOCK }, (index, first) =>
    JSON.parse(JSON.stringify(first).replaceAll(toName(0), toName(index))),
  );
  place.write({ "terraform.tfstate": state, ...size(count) });
  return place;
}
