import { Construct } from "constructs";
import {
  connectorId,
  isBroken,
  REPLACEMENT_RULES,
  replacementWay,
  streamName,
  streamSelectionMode,
  StreamMappers,
  templateMode,
  templateName,
  uuid,
} from "../../src/rules";
import { findDefaults } from "../catalog/catalog-defaults";
import { toConnectorId, toSettings, type Connector, type Defaults, type Settings } from "../connectors/connector";
import { addCheck } from "../foundation/stack-notes";
import { toCustomization, type Customization } from "./customization";
import type { SecretProps, TemplateProps } from "../props";
import { register } from "../registration";
import { toSecrets } from "../secrets/given-secrets";
import { ExistingTemplate, type ExistingTemplateProps, type FindTemplateId } from "./existing-template";
import { isToken, toNumber, toText, type Expression } from "../terraform/expressions";
import { DataAirbyteembeddedSourceTemplate } from "../generated/data-airbyteembedded-source-template";
import * as l1 from "../generated/source-template";
import { importFrom } from "../terraform/imports";
import { OfferedTags } from "./offered-tags";
import type { Tags } from "../tags/tag";
import type { ITemplate } from "./template";
import { findAttributeProblems, findTemplateProblems } from "../validations/props";
import { findSettingProblems } from "../validations/connector-settings";
import { findStreamProblems } from "../validations/streams";

export type SourceTemplateProps<
  Config extends object = Settings,
  Secrets extends object = Settings,
> = SourceTemplateOptions<Config, Secrets> & (NewTemplate<Config, Secrets> | CopiedTemplate);

export interface NewTemplate<Config extends object, Secrets extends object> {
  /**
   * The source connector: typed, as `airbyte-embedded specs types` writes it, or its ID, or its name in the lock of
   * connector specs. Changing it replaces the template.
   */
  readonly connector: Expression<string | Connector<Config, Secrets, "source">>;
  readonly copyOf?: undefined;
}

export interface CopiedTemplate {
  /**
   * ID of the template to copy, such as one of Airbyte's own. The copy takes over its connector and its settings.
   * Changing it replaces the template.
   */
  readonly copyOf: Expression<string>;
  readonly connector?: undefined;
}

export interface SourceTemplateOptions<Config extends object = Settings, Secrets extends object = Settings>
  extends TemplateProps, SecretProps<Defaults<Secrets>> {
  /**
   * Name that customers read in the widget.
   * @default the connector's own name
   */
  readonly name?: Expression<string>;
  /**
   * Settings that are filled in for the customer, by the connector's own names.
   * @default none: the customer is asked for everything
   */
  readonly defaults?: Expression<Defaults<Config>>;
  /**
   * Use of the connector.
   * @default Airbyte decides
   */
  readonly mode?: Expression<"REPLICATION" | "DIRECT" | "MULTI">;
  /**
   * Streams to sync, and how to sync them.
   * @default what the connector suggests
   */
  readonly customization?: Expression<Customization>;
  /**
   * Applies changes also to the sources that customers have already created.
   * @default false
   */
  readonly propagateToExistingSources?: Expression<boolean>;
  /**
   * Way to another connector, or another template to copy. `destroy-first` is Terraform's own: the sources of the old
   * template disappear from widgets. With `side-by-side`, the new one is created first and takes over name and tags, and the
   * old one is kept as a retired template. Needs a `name`.
   * @default "destroy-first"
   */
  readonly replacement?: Expression<"destroy-first" | "side-by-side">;
  /**
   * Deletes the templates that swaps have retired. Sources that customers have created from them disappear from widgets.
   * @default false
   */
  readonly letGoRetired?: Expression<boolean>;
}

/** A source that customers may connect: a connector, with some of its settings filled in. */
export class SourceTemplate<Config extends object = Settings, Secrets extends object = Settings>
  extends Construct
  implements ITemplate
{
  private readonly resource: l1.SourceTemplate;
  private readonly offeredTags: OfferedTags;

  public constructor(scope: Construct, id: string, props: SourceTemplateProps<Config, Secrets>) {
    super(scope, id);
    const { name, connector: source, copyOf, defaults, secrets, mode, customization } = props;
    const connector = source && toConnectorId(source);
    const provider = register(this, props);
    this.offeredTags = new OfferedTags(this, props);
    this.resource = new l1.SourceTemplate(this, "Resource", {
      name: toText(name),
      actorDefinitionId: connector,
      originalSourceTemplateId: toText(copyOf),
      mode: toText(mode),
      partialDefaultConfig: defaults && toSettings(defaults),
      partialDefaultSecretsWo: secrets && toSecrets(secrets),
      partialDefaultSecretsWoVersion: toNumber(props.secretsVersion),
      customization: toCustomization(customization),
      tags: this.offeredTags.tags,
      propagateToExistingSources: props.propagateToExistingSources,
      replacement: toText(props.replacement),
      letGoRetired: props.letGoRetired,
      deletionProtection: props.deletionProtection ?? findDefaults(this).protect,
      provider,
    });
    const given = { kind: "source", connector, config: defaults ?? {}, secrets, mode: "partial" } as const;
    const names = { config: "defaults", secrets: "secrets" };
    addCheck(this, () => [
      ...findAttributeProblems(this, {
        name: [name, templateName],
        connector: [connector, connectorId],
        copyOf: [copyOf, uuid],
        mode: [mode, templateMode],
        replacement: [props.replacement, replacementWay],
      }),
      ...findReplacementProblems(this, props),
      ...findTemplateProblems(this, { name, defaults, secrets }),
      ...findSettingProblems(this, { ...given, names }),
      ...findCustomizationProblems(this, customization),
      ...this.offeredTags.problems(),
    ]);
  }

  /** ID of the template. Resources that refer to it are created after the template. */
  public get templateId(): string {
    return this.resource.id;
  }

  /**
   * Imports a template that exists, by its ID or by a name that no other template has, instead of creating one. Once the
   * template is in the state, the call has no effect and may be removed.
   */
  public importFrom(idOrName: string): this {
    importFrom(this.resource, idOrName);
    return this;
  }

  /** A template that is managed elsewhere, such as by another program. Offers are added to its tags. */
  public static fromId(
    scope: Construct,
    id: string,
    templateId: string,
    props?: ExistingTemplateProps,
  ): ExistingTemplate {
    return new ExistingTemplate(scope, id, "source", () => templateId, props);
  }

  /** The same by its name, which is looked up at plan and has to be unique. */
  public static fromName(scope: Construct, id: string, name: string, props?: ExistingTemplateProps): ExistingTemplate {
    const findId: FindTemplateId = (template, provider) =>
      new DataAirbyteembeddedSourceTemplate(template, "Data", { name, provider }).id;
    return new ExistingTemplate(scope, id, "source", findId, props);
  }

  /** Offers the template to every customer whose widget token selects one of the tags. */
  public offerTo(...tags: Tags): this {
    this.offeredTags.add(tags);
    return this;
  }
}

function findReplacementProblems(
  { node }: Construct,
  { name, replacement }: Pick<SourceTemplateOptions, "name" | "replacement">,
): string[] {
  const way = isToken(replacement) ? undefined : (replacement ?? null);
  return isBroken(REPLACEMENT_RULES.noName, { name: name ?? null, replacement: way })
    ? [`"${node.path}" is replaced side by side, and the new template takes over the name of the old one: set name.`]
    : [];
}

function findCustomizationProblems(template: Construct, given: Expression<Customization> | undefined): string[] {
  if (given === undefined || isToken(given)) return [];
  const { streamSelectionMode: mode, streamWhitelist, streamMappers } = given;
  const checked = {
    "customization.streamSelectionMode": [mode, streamSelectionMode],
    "customization.streamMappers": [streamMappers, StreamMappers],
  } as const;
  const streams = Array.isArray(streamWhitelist) ? streamWhitelist : [];
  return [
    ...findAttributeProblems(template, checked),
    ...streams.flatMap((stream) =>
      findAttributeProblems(template, { "customization.streamWhitelist": [stream, streamName] }),
    ),
    ...findStreamProblems(template, given),
  ];
}
