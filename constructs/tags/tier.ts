import { Token, type TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import type { TagsMode } from "../../src/audience";
import { allowedOrigin, isBroken, region, TOKEN_RULES, workspaceName } from "../../src/rules";
import { findDefaults } from "../catalog/catalog-defaults";
import type { ResourceProps } from "../props";
import { register } from "../registration";
import { isToken, requireWritten, type Expression } from "../terraform/expressions";
import { addCheck, noteTier } from "../foundation/stack-notes";
import { EphemeralResource } from "../foundation/ephemeral";
import type { ITemplateTag, Tags } from "./tag";
import { TagNames, toTags } from "./tag-names";
import type { ITemplate } from "../templates/template";
import { TemplateTag } from "./template-tag";
import { findAttributeProblems, findTemplateProblems } from "../validations/props";
import { findTagNameProblems } from "../validations/tag-problems";
import type { IWorkspace } from "../workspaces/workspace";

export type TierProps = TierOptions & (OwnTag | GivenTag);

export interface OwnTag {
  /** Name of the tier's tag: 1 to 255 characters, no slash. Changing it renames the tag, and the tier keeps its offers. */
  readonly name: Expression<string>;
  readonly tag?: undefined;
}

export interface GivenTag {
  /** A tag that is managed elsewhere, such as `TemplateTag.fromName("pro")`. */
  readonly tag: ITemplateTag;
  readonly name?: undefined;
}

export interface TierOptions extends ResourceProps {
  /**
   * Mode by which a widget token of the tier selects templates: with `any`, by the tier's tag; with `all`, by the tags of the catalogs
   * above as well, all of which a template has to carry.
   * @default that of the catalog above, or "any"
   */
  readonly mode?: TagsMode;
}

export interface WidgetTokenProps {
  /** The customer's workspace, by construct, which Terraform then creates first, or by name. */
  readonly workspace: Expression<string | Pick<IWorkspace, "workspaceId">>;
  /** Origin of the page that shows the widget, such as `https://app.example.com`. */
  readonly allowedOrigin: Expression<string>;
  /**
   * Creates the workspace if none has that name.
   * @default false
   */
  readonly createWorkspace?: Expression<boolean>;
  /**
   * Region of a workspace that is created: `us`, `eu` or the ID of a region.
   * @default Airbyte's own
   */
  readonly region?: Expression<string>;
  /**
   * Tags that connection templates are selected by.
   * @default every connection template
   */
  readonly connectionTags?: Expression<Tags>;
}

/**
 * References to a token that Terraform requests in each run and stores nowhere. They may be used in write-only attributes,
 * provider blocks and ephemeral outputs; Terraform refuses them everywhere else.
 */
export interface WidgetToken {
  /** The token that opens the widget. */
  readonly token: string;
  /** Address of the widget. */
  readonly widgetUrl: string;
  /** The token inside it, for calls to the API. */
  readonly scopedToken: string;
}

/**
 * An audience with a name, such as the customers of one plan. Templates that are offered to it carry its tag, and the tier
 * may stand wherever a tag does.
 */
export class Tier extends Construct implements ITemplateTag {
  public readonly tag: ITemplateTag;
  private readonly mode: TagsMode;
  private readonly provider: TerraformProvider | undefined;
  private tokens = 0;

  public constructor(scope: Construct, id: string, props: TierProps) {
    super(scope, id);
    this.provider = register(this, props);
    requireWritten(this.node.path, { mode: props.mode });
    this.mode = props.mode ?? findDefaults(this).mode ?? "any";
    // "Default" is not part of an address: the tag of a tier has the address of a TemplateTag with the same path.
    this.tag = props.tag ?? new TemplateTag(this, "Default", { name: props.name, provider: this.provider });
    noteTier(this, () => ({ path: this.node.path, mode: this.mode, tags: this.selectedTags }));
  }

  /** Name of the tier's tag. Resources that refer to it are created after the tag. */
  public get name(): string {
    return this.tag.name;
  }

  /** The tags that a widget token of this tier selects, all or any of them by its mode. */
  public get selectedTags(): readonly string[] {
    const above = this.mode === "all" ? findDefaults(this).tags : [];
    return new TagNames([this.name, ...above]).toNames();
  }

  /** Offers templates to this tier. Order and repetition make no difference. */
  public offer(...templates: readonly ITemplate[]): this {
    for (const template of templates) template.offerTo(this);
    return this;
  }

  /**
   * Imports a tag that exists, by its name or its ID, instead of creating one. Once the tag is in the state, the call has no
   * effect and may be removed.
   */
  public importFrom(nameOrId: string): this {
    if (!(this.tag instanceof TemplateTag))
      throw new Error(`"${this.node.path}" has a tag that is managed elsewhere: there is nothing to import.`);
    this.tag.importFrom(nameOrId);
    return this;
  }

  /** A token for the widget as a customer of this tier sees it. Needs Terraform 1.11 or newer. */
  public widgetToken(props: WidgetTokenProps): WidgetToken {
    const { workspace, ...given } = props;
    this.tokens += 1;
    const at = { path: this.node.path, prop: "connectionTags" };
    const connectionTags = given.connectionTags && toTags(given.connectionTags, at);
    addCheck(this, () => [
      ...findAttributeProblems(this, {
        allowedOrigin: [given.allowedOrigin, allowedOrigin],
        region: [given.region, region],
        workspace: [toWorkspace(workspace).workspace_name, workspaceName],
      }),
      ...findTemplateProblems(this, { allowedOrigin: given.allowedOrigin, region: given.region }),
      ...findTagNameProblems(this, connectionTags ?? []),
      ...this.findTokenProblems(workspace, given),
    ]);
    const token = new EphemeralResource(this, `WidgetToken${this.tokens}`, {
      type: "airbyteembedded_widget_token",
      arguments: {
        ...toWorkspace(workspace),
        allowed_origin: given.allowedOrigin,
        create_workspace: given.createWorkspace,
        region: given.region,
        source_template_tags: this.selectedTags,
        source_template_tags_mode: this.mode,
        connection_template_tags: connectionTags && new TagNames(connectionTags).toNames(),
      },
      provider: this.provider,
    });
    return {
      token: token.attribute("token"),
      widgetUrl: token.attribute("widget_url"),
      scopedToken: token.attribute("scoped_token"),
    };
  }

  private findTokenProblems(
    workspace: WidgetTokenProps["workspace"],
    given: Omit<WidgetTokenProps, "workspace">,
  ): string[] {
    const { createWorkspace = false, region: place } = given;
    const values = {
      workspace_id: "workspace_id" in toWorkspace(workspace) ? "of a construct" : null,
      create_workspace: typeof createWorkspace === "boolean" ? createWorkspace : undefined,
      region: Token.isUnresolved(place) ? undefined : (place ?? null),
    };
    return TOKEN_PROBLEMS.filter(({ rule }) => isBroken(rule, values)).map(
      ({ message }) => `"${this.node.path}" has a widget token ${message}`,
    );
  }
}

const TOKEN_PROBLEMS = [
  {
    rule: TOKEN_RULES.nothingToCreate,
    message: "that would create the workspace of a construct: leave out createWorkspace.",
  },
  {
    rule: TOKEN_RULES.regionAlone,
    message: "with a region, which matters only where the workspace is created: set createWorkspace, or leave it out.",
  },
];

function toWorkspace(workspace: WidgetTokenProps["workspace"]) {
  const isName = typeof workspace === "string" || isToken(workspace);
  return isName ? { workspace_name: workspace } : { workspace_id: workspace.workspaceId };
}
