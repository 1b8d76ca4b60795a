import { Token, type TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { connectorId, destinationName, nonBreakingChanges, schedule, uuid } from "../../src/rules";
import { findDefaults } from "../catalog/catalog-defaults";
import { toConnectorId, toSettings, type Connector, type Settings } from "../connectors/connector";
import { enrol } from "../registration";
import { ExistingTemplate, type ExistingTemplateProps } from "./existing-template";
import { toNumber, toText, type Expression } from "../terraform/expressions";
import * as l1 from "../generated/connection-template";
import { importFrom } from "../terraform/imports";
import { Offer } from "./offered-tags";
import type { RenamedFrom } from "../terraform/renames";
import type { Tags } from "../tags/tag-names";
import type { ITemplate } from "./template";
import { findAttributeProblems, findTemplateProblems } from "../validations/props";
import { adviseSchedule } from "../validations/schedule";
import { findSettingProblems } from "../validations/connector-settings";

/** A destination of your own. */
export interface Destination<Config extends object = Settings, Secrets extends object = Settings> {
  /** Name of the destination in each customer's workspace. No two templates share one. */
  readonly name: Expression<string>;
  /**
   * The destination connector: typed, as `airbyte-embedded specs types` writes it, or its ID, or its name in the lock of
   * connector specs. Another connector is another template.
   */
  readonly connector: Expression<string | Connector<Config, Secrets, "destination">>;
  /** Settings of the destination, by the connector's own names. */
  readonly config: Expression<Config>;
  /**
   * Secret settings, in the shape of `config`: merged when they are sent, and stored nowhere. Give them by
   * `SecretRef`: what is written out is in the synthesized program for all to read, and stops the synth.
   * @default none
   */
  readonly secrets?: Expression<Secrets>;
  /**
   * A number to raise when new secrets are to be sent. While it is set, they are not compared.
   * @default changes are seen by a fingerprint
   */
  readonly secretsVersion?: Expression<number>;
  /**
   * What happens when a source gets new columns or streams.
   * @default "ignore"
   */
  readonly onNewColumns?: Expression<"ignore" | "disable" | "propagate_columns" | "propagate_fully">;
  /**
   * Whether a first sync starts as soon as a customer has connected a source.
   * @default true
   */
  readonly syncOnCreate?: Expression<boolean>;
}

export interface ConnectionTemplateProps<Config extends object = Settings, Secrets extends object = Settings> {
  /**
   * Where the data lands.
   * @default Airbyte keeps the data itself
   */
  readonly destination?: Destination<Config, Secrets>;
  /**
   * When data is synced: a Quartz expression of six or seven fields, in UTC. `""` is no schedule.
   * @default whatever Airbyte chooses
   */
  readonly cron?: Expression<string>;
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

/** Where the data of a customer's sources lands, and how often. */
export class ConnectionTemplate<Config extends object = Settings, Secrets extends object = Settings>
  extends Construct
  implements ITemplate
{
  private readonly resource: l1.ConnectionTemplate;
  private readonly offer: Offer;

  public constructor(scope: Construct, id: string, props: ConnectionTemplateProps<Config, Secrets>) {
    super(scope, id);
    const { destination, cron } = props;
    if (Token.isUnresolved(destination))
      throw new Error(
        `"${this.node.path}" has its destination from one expression: give its parts, such as name and config.`,
      );
    const provider = enrol(this, props);
    this.offer = new Offer(this, props);
    this.resource = new l1.ConnectionTemplate(this, "Resource", {
      ...(destination ? toDestination(destination) : { dataHostingType: "airbyte_hosted" }),
      cronExpression: toText(cron),
      tags: this.offer.tags,
      deletionProtection: props.deletionProtection ?? findDefaults(this).protect,
      provider,
    });
    this.node.addValidation({
      validate: () => {
        adviseSchedule(this, { cron, syncOnCreate: destination?.syncOnCreate });
        return [
          ...findAttributeProblems(this, { cron: [cron, schedule] }),
          ...findTemplateProblems(this, { cron, destination }),
          ...(destination ? findDestinationProblems(this, destination) : []),
          ...this.offer.problems(),
        ];
      },
    });
  }

  /** ID of the template, once it is there: what refers to it waits for it. */
  public get templateId(): string {
    return this.resource.id;
  }

  /**
   * Takes over a template that exists, by its ID, instead of making one. Once it is in the state this has no effect, and may
   * stay or go.
   */
  public importFrom(id: string): this {
    importFrom(this.resource, id, (text) => uuid.safeParse(text).success);
    return this;
  }

  /** A template that somebody else looks after, such as another program: what is offered here is added to its tags. */
  public static fromId(
    scope: Construct,
    id: string,
    templateId: string,
    props?: ExistingTemplateProps,
  ): ExistingTemplate {
    return new ExistingTemplate(scope, id, "connection", () => templateId, props);
  }

  /** Applies this template to the sources of every customer whose widget token selects one of the tags. */
  public offerTo(...tags: Tags): this {
    this.offer.add(tags);
    return this;
  }
}

function toDestination<C extends object, S extends object>(destination: Destination<C, S>) {
  const { name, connector, config, secrets, secretsVersion, onNewColumns, syncOnCreate } = destination;
  return {
    destinationName: toText(name),
    destinationDefinitionId: toConnectorId(connector),
    destinationConfig: toSettings(config),
    destinationSecretsWo: secrets && toSettings(secrets),
    destinationSecretsWoVersion: toNumber(secretsVersion),
    nonBreakingChangesPreference: toText(onNewColumns),
    syncOnCreate,
  };
}

function findDestinationProblems<C extends object, S extends object>(
  template: Construct,
  { name, connector: given, config, secrets, onNewColumns }: Destination<C, S>,
): string[] {
  const connector = toConnectorId(given);
  const names = { config: "destination.config", secrets: "destination.secrets" };
  return [
    ...findAttributeProblems(template, {
      "destination.name": [name, destinationName],
      "destination.connector": [connector, connectorId],
      "destination.onNewColumns": [onNewColumns, nonBreakingChanges],
    }),
    ...findSettingProblems(template, { kind: "destination", connector, config, secrets, mode: "complete", names }),
  ];
}
