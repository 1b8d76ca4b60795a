import { Token, type TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { connectorId, streamName, streamSelectionMode, StreamMappers, templateName } from "../../src/rules";
import { findDefaults } from "../catalog/catalog-defaults";
import { toConnectorId, toSettings, type Connector, type Defaults, type Settings } from "../connectors/connector";
import { toCustomization, type Customization } from "./customization";
import { enrol } from "../registration";
import { ExistingTemplate, type ExistingTemplateProps } from "./existing-template";
import { toNumber, toText, type Expression } from "../terraform/expressions";
import { DataAirbyteembeddedSourceTemplate } from "../generated/data-airbyteembedded-source-template";
import * as l1 from "../generated/source-template";
import { importFrom } from "../terraform/imports";
import { Offer } from "./offered-tags";
import type { RenamedFrom } from "../terraform/renames";
import type { Tags } from "../tags/tag-names";
import type { ITemplate } from "./template";
import { findAttributeProblems, findTemplateProblems } from "../validations/props";
import { findSettingProblems } from "../validations/connector-settings";
import { findStreamProblems } from "../validations/streams";

export interface SourceTemplateProps<Config extends object = Settings, Secrets extends object = Settings> {
  /**
   * The source connector: typed, as `airbyte-embedded specs types` writes it, or its ID, or its name in the lock of
   * connector specs. Another connector is another template.
   */
  readonly connector: Expression<string | Connector<Config, Secrets, "source">>;
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
   * Secret settings, in the shape of `defaults`: merged when they are sent, and stored nowhere. Give them by
   * `SecretRef`: what is written out is in the synthesized program for all to read, and stops the synth.
   * @default none
   */
  readonly secrets?: Expression<Defaults<Secrets>>;
  /**
   * A number to raise when new secrets are to be sent. While it is set, they are not compared.
   * @default changes are seen by a fingerprint
   */
  readonly secretsVersion?: Expression<number>;
  /**
   * Which streams are synced, and how.
   * @default what the connector suggests
   */
  readonly customization?: Expression<Customization>;
  /**
   * Exactly the tags that the template carries, together with those of `offerTo` and of catalogs above.
   * @default tags are left as they are, unless it is offered or in a catalog with tags
   */
  readonly tags?: Expression<Tags>;
  /**
   * That it carries no tags, on purpose: only widget tokens that select no tags at all offer it.
   * @default false
   */
  readonly offeredToNobody?: boolean;
  /**
   * Whether changes are also made to the sources that customers have created already.
   * @default false
   */
  readonly propagateToExistingSources?: Expression<boolean>;
  /**
   * Refuses to destroy or replace the template.
   * @default that of the catalog above, or the provider's own default
   */
  readonly deletionProtection?: Expression<boolean>;
  /**
   * What the construct was called before: the template is kept. See `RenamedFrom`.
   * @default it has always been called so
   */
  readonly renamedFrom?: RenamedFrom;
  /**
   * The organization to create it in.
   * @default that of the catalog above, or the stack's own provider
   */
  readonly provider?: TerraformProvider;
}

/** A source that customers may connect: a connector, with some of its settings filled in. */
export class SourceTemplate<Config extends object = Settings, Secrets extends object = Settings>
  extends Construct
  implements ITemplate
{
  private readonly resource: l1.SourceTemplate;
  private readonly offer: Offer;

  public constructor(scope: Construct, id: string, props: SourceTemplateProps<Config, Secrets>) {
    super(scope, id);
    const { name, connector: source, defaults, secrets, customization } = props;
    const connector = toConnectorId(source);
    const provider = enrol(this, props);
    this.offer = new Offer(this, props);
    this.resource = new l1.SourceTemplate(this, "Resource", {
      name: toText(name),
      actorDefinitionId: connector,
      partialDefaultConfig: defaults && toSettings(defaults),
      partialDefaultSecretsWo: secrets && toSettings(secrets),
      partialDefaultSecretsWoVersion: toNumber(props.secretsVersion),
      customization: toCustomization(customization),
      tags: this.offer.tags,
      propagateToExistingSources: props.propagateToExistingSources,
      deletionProtection: props.deletionProtection ?? findDefaults(this).protect,
      provider,
    });
    const given = { kind: "source", connector, config: defaults ?? {}, secrets, mode: "partial" } as const;
    const names = { config: "defaults", secrets: "secrets" };
    this.node.addValidation({
      validate: () => [
        ...findAttributeProblems(this, { name: [name, templateName], connector: [connector, connectorId] }),
        ...findTemplateProblems(this, { name, defaults, secrets }),
        ...findSettingProblems(this, { ...given, names }),
        ...findCustomizationProblems(this, customization),
        ...this.offer.problems(),
      ],
    });
  }

  /** ID of the template, once it is there: what refers to it waits for it. */
  public get templateId(): string {
    return this.resource.id;
  }

  /**
   * Takes over a template that exists, by its ID or, if no other template has it, its name, instead of making one. Once it is in the state this has no effect, and may
   * stay or go.
   */
  public importFrom(idOrName: string): this {
    importFrom(this.resource, idOrName);
    return this;
  }

  /** A template that somebody else looks after, such as another program: what is offered here is added to its tags. */
  public static fromId(
    scope: Construct,
    id: string,
    templateId: string,
    props?: ExistingTemplateProps,
  ): ExistingTemplate {
    return new ExistingTemplate(scope, id, "source", () => templateId, props);
  }

  /** The same by its name, which is looked up at plan; no other template may have it. */
  public static fromName(scope: Construct, id: string, name: string, props?: ExistingTemplateProps): ExistingTemplate {
    const findId: ConstructorParameters<typeof ExistingTemplate>[3] = (template, provider) =>
      new DataAirbyteembeddedSourceTemplate(template, "Data", { name, provider }).id;
    return new ExistingTemplate(scope, id, "source", findId, props);
  }

  /** Offers this source to every customer whose widget token selects one of the tags. */
  public offerTo(...tags: Tags): this {
    this.offer.add(tags);
    return this;
  }
}

function findCustomizationProblems(template: Construct, given: Expression<Customization> | undefined): string[] {
  if (given === undefined || Token.isUnresolved(given)) return [];
  // What is no token has its parts.
  const customization = given as Customization;
  const { streamSelectionMode: mode, streamWhitelist, streamMappers } = customization;
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
    ...findStreamProblems(template, customization),
  ];
}
