import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { enrol } from "./enrolment";
import { DataAirbyteembeddedWorkspace } from "./generated/data-airbyteembedded-workspace";
import * as l1 from "./generated/workspace";
import type { RenamedFrom } from "./renames";

/** A workspace of this program, or one that exists. */
export interface IWorkspace {
  readonly workspaceId: string;
  /** Tokens are minted by it. */
  readonly name: string;
}

export interface WorkspaceProps {
  /** Applications mint tokens by it, and minting one for a name that is not there makes a workspace: rename with care. */
  readonly name: string;
  /**
   * Where the customer's data is processed: `us`, `eu` or the ID of a region. Another region is another workspace.
   * @default Airbyte's own
   */
  readonly region?: string;
  /**
   * Whether its connections may run. An inactive workspace has all of them switched off.
   * @default it is left as it is
   */
  readonly active?: boolean;
  /**
   * Whether the cache is on.
   * @default the organization's own setting
   */
  readonly cacheEnabled?: boolean;
  /**
   * Whether a workspace that has the name already is taken over.
   * @default false
   */
  readonly adoptExisting?: boolean;
  /**
   * Refuses to destroy or replace the workspace, and with it the customer's sources and connections.
   * @default true
   */
  readonly deletionProtection?: boolean;
  /**
   * What the construct was called before: the workspace is kept. See `RenamedFrom`.
   * @default it has always been called so
   */
  readonly renamedFrom?: RenamedFrom;
  /**
   * The organization to create it in.
   * @default that of the catalog above, or the stack's own provider
   */
  readonly provider?: TerraformProvider;
}

/**
 * The place of one customer. Applications make one for each customer when they mint a token; declare those that are
 * yours, such as for tests and demos.
 */
export class Workspace extends Construct implements IWorkspace {
  private readonly resource: l1.Workspace;

  public constructor(scope: Construct, id: string, { active, renamedFrom, provider, ...config }: WorkspaceProps) {
    super(scope, id);
    const status = active === undefined ? undefined : active ? "active" : "inactive";
    const used = enrol(this, { provider, renamedFrom });
    this.resource = new l1.Workspace(this, "Resource", { ...config, status, provider: used });
  }

  public get workspaceId(): string {
    return this.resource.id;
  }

  /** The name, once the workspace is there: what refers to it waits for it. */
  public get name(): string {
    return this.resource.name;
  }

  /** A workspace that somebody else made. It is looked up at plan, which fails when there is none. */
  public static fromId(scope: Construct, id: string, workspaceId: string, props?: ExistingWorkspaceProps): IWorkspace {
    return new ExistingWorkspace(scope, id, { id: workspaceId }, props);
  }

  /** The same by its name, to the letter. */
  public static fromName(scope: Construct, id: string, name: string, props?: ExistingWorkspaceProps): IWorkspace {
    return new ExistingWorkspace(scope, id, { name }, props);
  }
}

export interface ExistingWorkspaceProps {
  /**
   * The organization that it is in.
   * @default that of the catalog above, or the stack's own provider
   */
  readonly provider?: TerraformProvider;
}

class ExistingWorkspace extends Construct implements IWorkspace {
  private readonly data: DataAirbyteembeddedWorkspace;

  public constructor(
    scope: Construct,
    id: string,
    wanted: { readonly id: string } | { readonly name: string },
    props: ExistingWorkspaceProps = {},
  ) {
    super(scope, id);
    this.data = new DataAirbyteembeddedWorkspace(this, "Data", { ...wanted, provider: enrol(this, props) });
  }

  public get workspaceId(): string {
    return this.data.id;
  }

  public get name(): string {
    return this.data.name;
  }
}
