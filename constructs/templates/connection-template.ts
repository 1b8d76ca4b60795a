import { Token } from "cdktf";
import { Construct } from "constructs";
import { connectorId, destinationName, nonBreakingChanges, schedule, uuid } from "../../src/rules";
import { findDefaults } from "../catalog/catalog-defaults";
import { toConnectorId, toSettings, type Connector, type Settings } from "../connectors/connector";
import { addCheck } from "../foundation/stack-notes";
import type { SecretProps, TemplateProps } from "../props";
import { register } from "../registration";
import { toSecrets } from "../secrets/given-secrets";
import { ExistingTemplate, type ExistingTemplateProps } from "./existing-template";
import { toNumber, toText, type Expression } from "../terraform/expressions";
import * as l1 from "../generated/connection-template";
import { importFrom } from "../terraform/imports";
import { OfferedTags } from "./offered-tags";
import type { Tags } from "../tags/tag";
import type { ITemplate } from "./template";
import { findAttributeProblems, findTemplateProblems } from "../validations/props";
import { adviseSchedule } from "../validations/schedule";
import { findSettingProblems } from "../validations/connector-settings";

/** A destination of your own. */
export interface Destination<
  Config extends object = Settings,
  Secrets extends object = Settings,
> extends SecretProps<Secrets> {
  /** Name of the destination in each customer's workspace. No two templates share one. */
  readonly name: Expression<string>;
  /**
   * The destination connector: typed, as `airbyte-embedded specs types` writes it, or its ID, or its name in the lock
   * of connector specs. Changing it replaces the template.
   */
  readonly connector: Expression<string | Connector<Config, Secrets, "destination">>;
  /** Settings of the destination, by the connector's own names. */
  readonly config: Expression<Config>;
  /**
   * The reaction to new columns or streams of a source.
   * @default "ignore"
   */
  readonly onNewColumns?: Expression<"ignore" | "disable" | "propagate_columns" | "propagate_fully">;
  /**
   * Starts a first sync as soon as a customer has connected a source.
   * @default true
   */
  readonly syncOnCreate?: Expression<boolean>;
}

export interface ConnectionTemplateProps<
  Config extends object = Settings,
  Secrets extends object = Settings,
> extends TemplateProps {
  /**
   * Destination of the data.
   * @default Airbyte keeps the data itself
   */
  readonly destination?: Destination<Config, Secrets>;
  /**
   * Schedule of syncs: a Quartz expression of six or seven fields, in UTC. `""` means no schedule.
   * @default Airbyte decides
   */
  readonly cron?: Expression<string>;
}

/** Destination and schedule for the data of a customer's sources. */
export class ConnectionTemplate<Config extends object = Settings, Secrets extends object = Settings>
  extends Construct
  implements ITemplate
{
  private readonly resource: l1.ConnectionTemplate;
  private readonly offeredTags: OfferedTags;

  public constructor(scope: Construct, id: string, props: ConnectionTemplateProps<Config, Secrets>) {
    super(scope, id);
    const { destination, cron } = props;
    if (Token.isUnresolved(destination))
      throw new Error(
        `"${this.node.path}" takes its whole destination from one expression: give its parts, such as name and config.`,
      );
    const provider = register(this, props);
    this.offeredTags = new OfferedTags(this, props);
    this.resource = new l1.ConnectionTemplate(this, "Resource", {
      ...(destination ? toDestination(destination) : { dataHostingType: "airbyte_hosted" }),
      cronExpression: toText(cron),
      tags: this.offeredTags.tags,
      deletionProtection: props.deletionProtection ?? findDefaults(this).protect,
      provider,
    });
    addCheck(this, () => {
      adviseSchedule(this, { cron, syncOnCreate: destination?.syncOnCreate });
      return [
        ...findAttributeProblems(this, { cron: [cron, schedule] }),
        ...findTemplateProblems(this, { cron, destination }),
        ...(destination ? findDestinationProblems(this, destination) : []),
        ...this.offeredTags.problems(),
      ];
    });
  }

  /** ID of the template. Resources that refer to it are created after the template. */
  public get templateId(): string {
    return this.resource.id;
  }

  /**
   * Imports a template that exists, by its ID, instead of creating one. Once the template is in the state, the call has no
   * effect and may be removed.
   */
  public importFrom(id: string): this {
    importFrom(this.resource, id, (text) => uuid.safeParse(text).success);
    return this;
  }

  /** A template that is managed elsewhere, such as by another program. Offers are added to its tags. */
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
    this.offeredTags.add(tags);
    return this;
  }
}

function toDestination<C extends object, S extends object>(destination: Destination<C, S>) {
  const { name, connector, config, secrets, secretsVersion, onNewColumns, syncOnCreate } = destination;
  return {
    destinationName: toText(name),
    destinationDefinitionId: toConnectorId(connector),
    destinationConfig: toSettings(config),
    destinationSecretsWo: secrets && toSecrets(secrets),
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
