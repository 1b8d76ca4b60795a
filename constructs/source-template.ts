import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import * as l1 from "./generated/source-template";
import { toConnectorId, toSettings, type Connector, type Defaults, type Settings } from "./connector";
import { ensureProvider } from "./provider";
import { findSettingProblems } from "./spec-check";
import { TagNames, type Tags } from "./tag-names";

export interface SourceTemplateProps<Config extends object = Settings, Secrets extends object = Settings> {
  /**
   * The source connector: typed, as `airbyte-embedded specs types` writes it, or its ID, or its name in the lock of
   * connector specs. Another connector is another template.
   */
  readonly connector: string | Connector<Config, Secrets, "source">;
  /**
   * Name that customers read in the widget.
   * @default the connector's own name
   */
  readonly name?: string;
  /**
   * Settings that are filled in for the customer, by the connector's own names.
   * @default none: the customer is asked for everything
   */
  readonly defaults?: Defaults<Config>;
  /**
   * Secret settings, in the shape of `defaults`: merged when they are sent, and stored nowhere. Give ephemeral values:
   * a literal is in the synthesized program for all to read.
   * @default none
   */
  readonly secrets?: Defaults<Secrets>;
  /**
   * A number to raise when new secrets are to be sent. While it is set, they are not compared.
   * @default changes are seen by a fingerprint
   */
  readonly secretsVersion?: number;
  /**
   * Which streams are synced, and how.
   * @default what the connector suggests
   */
  readonly customization?: l1.SourceTemplateCustomization;
  /**
   * Exactly the tags that the template carries, together with those of `offerTo`. `[]` takes every tag off.
   * @default tags are left as they are
   */
  readonly tags?: Tags;
  /**
   * Whether changes are also made to the sources that customers have created already.
   * @default false
   */
  readonly propagateToExistingSources?: boolean;
  /**
   * Refuses to destroy or replace the template.
   * @default the provider's own default
   */
  readonly deletionProtection?: boolean;
  /**
   * The organization to create it in.
   * @default the stack's own provider
   */
  readonly provider?: TerraformProvider;
}

/** A source that customers may connect: a connector, with some of its settings filled in. */
export class SourceTemplate<Config extends object = Settings, Secrets extends object = Settings> extends Construct {
  public readonly templateId: string;
  private readonly tags: TagNames;

  public constructor(scope: Construct, id: string, props: SourceTemplateProps<Config, Secrets>) {
    super(scope, id);
    const { connector: source, defaults, secrets, secretsVersion, tags, ...rest } = props;
    const connector = toConnectorId(source);
    ensureProvider(this, props.provider);
    this.tags = new TagNames(tags);
    const resource = new l1.SourceTemplate(this, "Resource", {
      ...rest,
      actorDefinitionId: connector,
      partialDefaultConfig: defaults && toSettings(defaults),
      partialDefaultSecretsWo: secrets && toSettings(secrets),
      partialDefaultSecretsWoVersion: secretsVersion,
      tags: this.tags.list,
    });
    this.templateId = resource.id;
    const given = { kind: "source", connector, config: defaults ?? {}, secrets, mode: "partial" } as const;
    const names = { config: "defaults", secrets: "secrets" };
    this.node.addValidation({ validate: () => findSettingProblems(this, { ...given, names }) });
  }

  /** Offers this source to every customer whose widget token carries one of the tags. */
  public offerTo(...tags: Tags): this {
    this.tags.add(tags);
    return this;
  }
}
