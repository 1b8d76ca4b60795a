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
