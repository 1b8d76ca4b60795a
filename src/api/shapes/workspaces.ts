import * as z from "zod";
import { WORKSPACE_STATUSES } from "../../rules";
import { toNullish } from "./body";
import { Id } from "./templates";

/** A workspace (API 7). What came after late 2025 may be missing, and one draft of the API calls its id otherwise. */
export const Workspace = z.lazy(() =>
  z
    .object({
      id: Id.nullish(),
      workspace_id: Id.nullish(),
      name: z.string(),
      organization_id: z.string().nullish(),
      status: z.string(),
      /** Null, or absent in late 2025: the organization decides. */
      cache_enabled: z.boolean().nullish(),
      /** True once it is deleted; this client shows no such workspace. */
      tombstone: z
        .boolean()
        .nullish()
        .transform((tombstone) => tombstone ?? false),
      visibility: z.string().nullish(),
      color: z.string().nullish(),
      created_at: z.string().nullish(),
      updated_at: z.string().nullish(),
    })
    .transform(({ id, workspace_id, ...rest }, context) => {
      const known = id ?? workspace_id;
      if (known === null || known === undefined) {
        context.issues.push({ code: "custom", message: "missing", path: ["id"], input: undefined });
        return z.NEVER;
      }
      return { id: known, ...rest };
    }),
);
export type Workspace = z.infer<typeof Workspace>;

/** Numbers of workspaces (API 7). */
export const WorkspaceStats = z.lazy(() =>
  z.object({
    active_count: z.number(),
    inactive_count: z.number(),
    total_count: z.number(),
  }),
);
export type WorkspaceStats = z.infer<typeof WorkspaceStats>;

/** Result of a sync with Airbyte Cloud (API 7). */
export const SyncedWorkspaces = z.lazy(() =>
  z.object({
    total_count: z.number(),
    created_count: z.number(),
    created_workspace_ids: z.array(z.string()),
  }),
);
export type SyncedWorkspaces = z.infer<typeof SyncedWorkspaces>;

const ChangeableWorkspace = z.object({
  name: z.string().min(1),
  status: z.enum(WORKSPACE_STATUSES),
  cache_enabled: z.boolean().nullable(),
});

/** Body of a change: what is left out, or null, stays (API 7). */
export const UpdateWorkspace = toNullish(ChangeableWorkspace);

/**
 * Changes of a workspace; fields left out stay as they are. A `cache_enabled` of null lets the organization decide, as far
 * as the server does so: read the answer.
 */
export interface WorkspaceChanges extends Readonly<Partial<z.infer<typeof ChangeableWorkspace>>> {}
