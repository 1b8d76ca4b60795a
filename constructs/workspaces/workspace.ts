import { Fn, Token } from "cdktf";
import { Construct } from "constructs";
import { region, uuid, workspaceName } from "../../src/rules";
import { addCheck } from "../foundation/stack-notes";
import type { ResourceProps } from "../props";
import { register } from "../registration";
import { toText, type Expression } from "../terraform/expressions";
import { DataAirbyteembeddedWorkspace } from "../generated/data-airbyteembedded-workspace";
import * as l1 from "../generated/workspace";
import { importFrom } from "../terraform/imports";
import { findAttributeProblems, findTemplateProblems, type Checked } from "../validations/props";

/** A workspace of this program, or one that exists. */
export interface IWorkspace {
  readonly workspaceId: string;
  /** Name for which tokens are minted. */
  readonly name: string;
}

export interface WorkspaceProps extends ResourceProps {
  /** Name for which applications mint tokens. Minting one for an unknown name creates a workspace: rename with care. */
  readonly name: Expression<string>;
  /**
   * Region in which the customer's data is processed: `us`, `eu` or the ID of a region. Changing it replaces the
   * workspace.
   * @default Airbyte's own
   */
  readonly region?: Expression<string>;
  /**
   * Lets its connections run. An inactive workspace has all of them switched off.
   * @default left as it is
   */
  readonly active?: Expression<boolean>;
  /**
   * Switches the cache on or off.
   * @default the organization's own setting
   */
  readonly cacheEnabled?: Expression<boolean>;
  /**
   * Takes over a workspace that has the name already.
   * @default false
   */
  readonly adoptExisting?: Expression<boolean>;
  /**
   * Refuses to destroy or replace the workspace, and with it the customer's sources and connections.
   * @default true
   */
  readonly deletionProtection?: Expression<boolean>;
}

/**
 * The place of one customer. Applications make one for each customer when they mint a token; declare those that are
 * yours, such as for tests and demos.
 */
export class Workspace extends Construct implements IWorkspace {
  private readonly resource: l1.Workspace;

  public constructor(scope: Construct, id: string, props: WorkspaceProps) {
    super(scope, id);
    const { name, region: place, active } = props;
    this.resource = new l1.Workspace(this, "Resource", {
      name: toText(name),
      region: toText(place),
      status: active === undefined ? undefined : toStatus(active),
      cacheEnabled: props.cacheEnabled,
      adoptExisting: props.adoptExisting,
      deletionProtection: props.deletionProtection,
      provider: register(this, props),
    });
    addCheck(this, () => [
      ...findAttributeProblems(this, { name: [name, workspaceName], region: [place, region] }),
      ...findTemplateProblems(this, { name, region: place }),
    ]);
  }

  public get workspaceId(): string {
    return this.resource.id;
  }

  /** Name of the workspace. Resources that refer to it are created after the workspace. */
  public get name(): string {
    return this.resource.name;
  }

  /**
   * Imports a workspace that exists, by its ID or its exact name, instead of creating one. Once the workspace is in the
   * state, the call has no effect and may be removed.
   */
  public importFrom(idOrName: string): this {
    importFrom(this.resource, idOrName);
    return this;
  }

  /** A workspace that exists. It is looked up at plan, which fails when there is none. */
  public static fromId(scope: Construct, id: string, workspaceId: string, props?: ExistingWorkspaceProps): IWorkspace {
    return new ExistingWorkspace(scope, id, { id: workspaceId }, props);
  }

  /** A workspace that exists, by its exact name. */
  public static fromName(scope: Construct, id: string, name: string, props?: ExistingWorkspaceProps): IWorkspace {
    return new ExistingWorkspace(scope, id, { name }, props);
  }
}

function toStatus(active: Expression<boolean>): string {
  if (Token.isUnresolved(active)) return Token.asString(Fn.conditional(active, "active", "inactive"));
  return active === true ? "active" : "inactive";
}

export type ExistingWorkspaceProps = Pick<ResourceProps, "provider">;

class ExistingWorkspace extends Construct implements IWorkspace {
  private readonly data: DataAirbyteembeddedWorkspace;

  public constructor(
    scope: Construct,
    id: string,
    wanted: { readonly id: string } | { readonly name: string },
    props: ExistingWorkspaceProps = {},
  ) {
    super(scope, id);
    this.data = new DataAirbyteembeddedWorkspace(this, "Data", { ...wanted, provider: register(this, props) });
    const checked: Checked =
      "id" in wanted ? { workspaceId: [wanted.id, uuid] } : { name: [wanted.name, workspaceName] };
    addCheck(this, () => findAttributeProblems(this, checked));
  }

  public get workspaceId(): string {
    return this.data.id;
  }

  public get name(): string {
    return this.data.name;
  }
}
