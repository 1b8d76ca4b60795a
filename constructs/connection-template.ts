import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import * as l1 from "./generated/connection-template";
import { ensureProvider } from "./provider";
import { findScheduleProblem } from "./schedule";
import { TagNames, type Tags } from "./tag-names";

/** A destination of your own. */
export interface Destination {
  /** Name of the destination in each customer's workspace. No two templates share one. */
  readonly name: string;
  /** ID of the destination connector. Another connector is another template. */
  readonly connector: string;
  /** Settings of the destination, by the connector's own names. */
  readonly config: Readonly<Record<string, unknown>>;
  /**
   * Secret settings, in the shape of `config`: merged when they are sent, and stored nowhere. Give ephemeral values: a
   * literal is in the synthesized program for all to read.
   * @default none
   */
  readonly secrets?: Readonly<Record<string, unknown>>;
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

export interface ConnectionTemplateProps {
  /**
   * Where the data lands.
   * @default Airbyte keeps the data itself
   */
  readonly destination?: Destination;
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
export class ConnectionTemplate extends Construct {
  public readonly templateId: string;
  private readonly tags: TagNames;

  public constructor(scope: Construct, id: string, props: ConnectionTemplateProps) {
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
  }

  /** Applies this template to the sources of every customer whose widget token carries one of the tags. */
  public offerTo(...tags: Tags): this {
    this.tags.add(tags);
    return this;
  }
}

function toDestination({ name, connector, config, secrets, secretsVersion, onNewColumns, syncOnCreate }: Destination) {
  return {
    destinationName: name,
    destinationDefinitionId: connector,
    destinationConfig: { ...config },
    destinationSecretsWo: secrets && { ...secrets },
    destinationSecretsWoVersion: secretsVersion,
    nonBreakingChangesPreference: onNewColumns,
    syncOnCreate,
  };
}
