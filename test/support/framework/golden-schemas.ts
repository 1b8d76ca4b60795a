import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  encodeJson,
  fromPlain,
  innerType,
  isCollectionType,
  isObjectType,
  toPathText,
  type Path,
  type Plain,
  type Type,
} from "../../../src/cty";
import { toIdentityType, toObjectType, toType, type ProviderSchema, type Schema } from "../../../src/framework";

/** State as a released version wrote it: one object with a value for everything that is stored. */
export interface Golden {
  readonly type: Type;
  readonly state: Readonly<Record<string, unknown>>;
  /** Null where the resource had no identity. */
  readonly identity: { readonly version: number; readonly type: Type; readonly value: unknown } | null;
}

/** The golden file that today's version writes. `type` is the full resource type. */
export function toGolden({ resources, identities }: ProviderSchema, type: string): Golden {
  const schema = resources[type];
  if (!schema) throw new Error(`The provider has no resource "${type}".`);
  const [stateType, identity] = [toObjectType(schema.attributes), identities[type]];
  const identityType = identity && toIdentityType(identity);
  return {
    type: stateType,
    state: toStored(toSampleState(schema), stateType) as Golden["state"], // an object's JSON is an object
    identity:
      identity && identityType
        ? { version: identity.version, type: identityType, value: toStored(toSample(identityType, ""), identityType) }
        : null,
  };
}

/** Parts of a stored type that another type cannot read or loses. New parts are compatible. */
export function listIncompatibilities(before: Type, now: Type, at: Path = []): string[] {
  if (isObjectType(before) && isObjectType(now))
    return Object.entries(before[1]).flatMap(([name, inner]) => {
      const [path, other] = [[...at, { attribute: name }], innerType(now, name)];
      return other === undefined ? [`${toPathText(path)}: gone`] : listIncompatibilities(inner, other, path);
    });
  if (isCollectionType(before) && isCollectionType(now) && before[0] === now[0])
    return listIncompatibilities(before[1], now[1], [...at, { key: "…" }]);
  const [was, is] = [JSON.stringify(before), JSON.stringify(now)];
  return was === is ? [] : [`${toPathText(at)}: was ${was}, and is ${is}`];
}

/** The golden files of one resource, by version. */
export function readGoldens(folder: string): ReadonlyMap<number, Golden> {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(
    files.map((file) => {
      const version = /^v(\d+)\.json$/.exec(file)?.[1];
      if (version === undefined) throw new Error(`${join(folder, file)} is no golden file: call it v0.json.`);
      // Written by `writeGolden`.
      return [Number(version), JSON.parse(readFileSync(join(folder, file), "utf8")) as Golden];
    }),
  );
}

/** Writes the file of one version, where there is none: what was released must not change. */
export function writeGolden(folder: string, version: number, golden: Golden): void {
  const file = join(folder, `v${version}.json`);
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(golden));
  execFileSync(process.execPath, [require.resolve("prettier/bin/prettier.cjs"), "--print-width=120", "--write", file]);
}

function toStored(sample: Plain, type: Type): unknown {
  return JSON.parse(encodeJson(fromPlain(sample, type), type));
}

function toSampleState({ attributes }: Schema): Plain {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, schema]) => [
      name,
      schema.writeOnly ? null : toSample(toType(schema), name),
    ]),
  );
}

/** A value that leaves nothing of a type unused. */
function toSample(type: Type, name: string): Plain {
  if (type === "string") return `some ${name}`.trim();
  if (type === "number") return 12345678901;
  if (type === "bool") return true;
  if (type === "dynamic") return ANYTHING;
  if (isObjectType(type))
    return Object.fromEntries(Object.entries(type[1]).map(([key, inner]) => [key, toSample(inner, key)]));
  if (!isCollectionType(type)) return type[1].map((inner, index) => toSample(inner, `${name} ${index}`));
  if (type[0] === "map") return { [`a ${name}`]: toSample(type[1], name) };
  return [toSample(type[1], `${name} one`), toSample(type[1], `${name} two`)];
}

const ANYTHING: Plain = { text: "a", number: 1.5, flag: true, nothing: null, list: [1, "b"], nested: { deep: {} } };
