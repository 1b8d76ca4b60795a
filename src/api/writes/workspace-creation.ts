import { isSameName } from "./creation";
import { AirbyteError, isDoubtful, UnexpectedAnswer } from "../errors";
import { LostAnswer } from "./lost-answer";
import type { CallOptions } from "../transport/session";
import type { Tokens } from "../tokens";
import type { Workspace } from "../shapes/workspaces";

/** A workspace to create. */
export interface NewWorkspace {
  readonly name: string;
  /** @default US, of which the server decides */
  readonly region_id?: string;
}

export interface WorkspaceCreation {
  readonly tokens: Pick<Tokens, "scoped" | "info">;
  readonly get: (id: string, options?: CallOptions) => Promise<Workspace>;
  readonly findByName: (name: string, options?: CallOptions) => Promise<Workspace | null>;
}

/**
 * There is no call that creates a workspace: minting a token for its name does, and the token says its id
 * (API 2.3, 2.5). The token is dropped.
 */
export async function createWorkspace(
  { tokens, get, findByName }: WorkspaceCreation,
  { name, region_id }: NewWorkspace,
  options: CallOptions = {},
): Promise<Workspace> {
  let isMinted = false;
  try {
    const { token } = await tokens.scoped({ workspace_name: name, region_id }, options);
    isMinted = true;
    const { workspace_id } = await tokens.info(token, options);
    const made = await get(workspace_id, options);
    if (isSameName(made.name, name)) return made;
    throw new UnexpectedAnswer(MINT, "it is for a different workspace than the one to be created");
  } catch (error) {
    if (!(error instanceof AirbyteError) || !(isMinted || isDoubtful(error))) throw error;
    const found = options.signal?.aborted === true ? null : await findByName(name, options).catch(() => null);
    if (found !== null) return found;
    if (!isMinted) throw error;
    throw new LostAnswer(MINT, error, `the workspace "${name}" exists now, but could not be read. Import it by name`);
  }
}

const MINT = "minting a token";
