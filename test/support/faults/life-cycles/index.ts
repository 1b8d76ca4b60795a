import { reads } from "./reads";
import { tags } from "./tags";
import { templates } from "./templates";
import { workspaces } from "./workspaces";
import type { LifeCycle } from "../life-cycle";

/** Every command in the life of everything that the provider has. */
export const LIFE_CYCLES: readonly LifeCycle[] = [...templates, ...tags, ...workspaces, ...reads];
