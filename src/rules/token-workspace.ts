/** Options of a token that concern its workspace; undefined while not known. */
export interface TokenWorkspace {
  /** The workspace is named by its ID. */
  readonly byId: boolean;
  readonly creates: boolean | undefined;
  /** A region is given. */
  readonly hasRegion: boolean;
}

/** `nothing-to-create`: an ID creates no workspace. `region-alone`: a region matters only where one is created. */
export type TokenConflict = "nothing-to-create" | "region-alone";

/** Lists options of a token that contradict each other. */
export function listTokenConflicts({ byId, creates, hasRegion }: TokenWorkspace): readonly TokenConflict[] {
  return [
    ...(byId && creates === true ? (["nothing-to-create"] as const) : []),
    ...(hasRegion && creates === false ? (["region-alone"] as const) : []),
  ];
}
