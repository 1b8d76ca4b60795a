import type { Config } from "../../framework";

/** The two attributes that hold a connector's settings. */
export interface SettingNames {
  readonly config: string;
  readonly secrets: string;
}

/** A connector's settings as the user gives them. Undefined: not known yet. */
export interface Settings {
  readonly config: Config | null | undefined;
  readonly secrets: Config | null | undefined;
  readonly version: number | null | undefined;
}

/** The settings in a configuration or a plan. */
export function toSettings(given: object, { config, secrets }: SettingNames): Settings {
  // The engine has checked each value against its attribute.
  const values = given as Readonly<Record<string, never>>;
  return { config: values[config], secrets: values[secrets], version: values[`${secrets}_version`] };
}

/** The value of an attribute in a model whose attributes are not known here. */
export function valueOf(model: object, attribute: string): unknown {
  return Object.entries(model).find(([name]) => name === attribute)?.[1];
}
