import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import * as l1 from "./generated/connection-template";
import { toConnectorId, toSettings, type Connector, type Settings } from "./connector";
import { ensureProvider } from "./provider";
import { findScheduleProblem } from "./schedule";
import { findSettingProblems } from "./spec-check";
import { TagNames, type Tags } from "./tag-names";

/** A destination of your own. */
export interface Destination<Config extends object = Settings, Secrets extends object = Settings> {
  /** Name of the destination in each customer's workspace. No two templates share one. */
  readonly name: string;
  /**
   * The destination connector: typed, as `airbyte-embedded specs types` writes it, or its ID, or its name in the lock of
   * connector specs. Another connector is another template.
   */
  readonly connector: string | Connector<Config, Secrets, "destination">;
  /** Settings of the destination, by the connector's own names. */
  readonly config: Config;
  /**
   * Secret settings, in the shape of `config`: merged when they are sent, and stored nowhere. Give ephemeral values: a
   * literal is in the synthesized program for all to read.
   * @default none
   */
  readonly secrets?: Secrets;
  /**
   * A number to raise when new secrets are to be sent. While it is set, they are not compared.
   * @default changes are seen by a fingerprint
   */
  readonly secretsVersion?: number;
  /**
   * What happens when a source gets new columns or streams.
   * @default "ignore"
   */
  readonly onNewColumns?: "ignore" | "disable" | "propagate_columns" | "propagate_fully";
  /**
   * Whether a first sync starts as soon as a customer has connected a source.
   * @default true
   */
  readonly syncOnCreate?: boolean;
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
  readonly cron?: string;
  /**
   * Exactly the tags that the template carries, together with those of `offerTo`. `[]` takes every tag off.
   * @default tags are left as they are
   */
  readonly tags?: Tags;
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

/** Where the data of a customer's sources lands, and how often. */
export class ConnectionTemplate<Config extends object = Settings, Secrets extends object = Settings> extends Construct {
  public readonly templateId: string;
  private readonly tags: TagNames;

  public constructor(scope: Construct, id: string, props: ConnectionTemplateProps<Config, Secrets>) {
    super(scope, id);
    const { destination, cron, tags, ...rest } = props;
    ensureProvider(this, props.provider);
    this.tags = new TagNames(tags);
    const resource = new l1.ConnectionTemplate(this, "Resource", {
      ...rest,
      ...(destination ? toDestination(destination) : { dataHostingType: "airbyte_hosted" }),
      cronExpression: cron,
      tags: this.tags.list,
    });
    this.templateId = resource.id;
    this.node.addValidation({ validate: () => findScheduleProblem(this.node.path, cron) });
    if (destination) this.node.addValidation({ validate: () => findDestinationProblems(this, destination) });
  }

  /** Applies this template to the sources of every customer whose widget token carries one of the tags. */
  public offerTo(...tags: Tags): this {
    this.tags.add(tags);
    return this;
  }
}

function toDestination<C extends object, S extends object>(destination: Destination<C, S>) {
  const { name, connector, config, secrets, secretsVersion, onNewColumns, syncOnCreate } = destination;
  return {
    destinationName: name,
    destinationDefinitionId: toConnectorId(connector),
    destinationConfig: toSettings(config),
    destinationSecretsWo: secrets && toSettings(secrets),
    destinationSecretsWoVersion: secretsVersion,
    nonBreakingChangesPreference: onNewColumns,
    syncOnCreate,
  };
}

function findDestinationProblems<C extends object, S extends object>(
  template: Construct,
  { connector, config, secrets }: Destination<C, S>,
): string[] {
  const given = {
    kind: "destination",
    connector: toConnectorId(connector),
    config,
    secrets,
    mode: "complete",
  } as const;
  return findSettingProblems(template, {
    ...given,
    names: { config: "destination.config", secrets: "destination.secrets" },
  });
}
