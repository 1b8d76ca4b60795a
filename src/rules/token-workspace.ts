/** What is asked for beside the workspace of a token; undefined where it is not known yet. */
export interface TokenWorkspace {
  /** The workspace is named by its ID. */
  readonly byId: boolean;
  readonly creates: boolean | undefined;
  /** A region is given. */
  readonly hasRegion: boolean;
}

/** `nothing-to-create`: an ID creates no workspace. `region-alone`: a region matters only where one is created. */
export type TokenConflict = "nothing-to-create" | "region-alone";

/** What cannot be meant of a token's workspace. */
export function listTokenConflicts({ byId, creates, hasRegion }: TokenWorkspace): readonly TokenConflict[] {
  return [
    ...(byId && creates === true ? (["nothing-to-create"] as const) : []),
    ...(hasRegion && creates === false ? (["region-alone"] as const) : []),
  ];
}
