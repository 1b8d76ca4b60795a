/** The fields about a connector in an answer, besides its id. */
export interface Connector {
  readonly name: string;
  readonly icon: string | null;
}

/** A connector as lists of them have it. */
export interface ListedConnector extends Connector {
  readonly id: string;
  /** Such as "airbyte/source-hubspot". */
  readonly dockerRepository: string;
  /** Its short name, such as "hubspot". */
  readonly type: string;
}

/** Display name and image, which is also the directory in the icon's address, by definition id (API 14.1). */
const SOURCES: Readonly<Record<string, readonly [name: string, image: string]>> = {
  "decd338e-5647-4c0b-adf4-da0e75f5a750": ["Postgres", "source-postgres"],
  "b117307c-14b6-41aa-9422-947e34922962": ["Salesforce", "source-salesforce"],
  "36c891d9-4bd9-43ac-bad2-10e12756272c": ["HubSpot", "source-hubspot"],
  "e094cb9a-26de-4645-8761-65c0c425d1de": ["Stripe", "source-stripe"],
  "dfd88b22-b603-4c3d-aad7-3701784586b1": ["Sample Data (Faker)", "source-faker"],
  "ef69ef6e-aa7f-4af1-a01d-ef775033524e": ["GitHub", "source-github"],
  "c2281cee-86f9-4a86-bb48-d23286b4c7bd": ["Slack", "source-slack"],
  "9da77001-af33-4bcd-be46-6252bf9342b9": ["Shopify", "source-shopify"],
  "9f8dda77-1048-4368-815b-269bf54ee9b8": ["Google Drive", "source-google-drive"],
  "68e63de2-bb83-4c7e-93fa-a8a9051e3993": ["Jira", "source-jira"],
  "435bb9a5-7887-4809-aa58-28c27df0d7ad": ["MySQL", "source-mysql"],
};

/** The same for destinations. */
const DESTINATIONS: typeof SOURCES = {
  "4816b78f-1489-44c1-9060-4b19d5fa9362": ["S3", "destination-s3"],
  "22f6c74f-5699-40ff-833c-4a879ea40133": ["BigQuery", "destination-bigquery"],
  "424892c4-daac-4491-b35d-c6688ba547ba": ["Snowflake", "destination-snowflake"],
  "ca8f6566-e555-4b40-943a-545bf123117a": ["Google Cloud Storage", "destination-gcs"],
  "b4c5d105-31fd-4817-96b6-cb923bfc04cb": ["Azure Blob Storage", "destination-azure-blob-storage"],
  "716ca874-520b-4902-9f80-9fad66754b89": ["S3 Data Lake", "destination-s3-data-lake"],
  "f7a7d195-377f-cf5b-70a5-be6b819019dc": ["Redshift", "destination-redshift"],
  "25c5221d-dce2-4163-ade9-739ef790f503": ["Postgres", "destination-postgres"],
};

/** All sources in our small table. */
export const listSources = (): readonly ListedConnector[] => toListed(SOURCES);

/** All destinations in our small table. */
export const listDestinations = (): readonly ListedConnector[] => toListed(DESTINATIONS);

/** Name and icon of a source connector; one that is not in our small table gets a name made from its id. */
export function connectorOf(definitionId: string): Connector {
  return toConnector(SOURCES[definitionId.toLowerCase()]) ?? { name: `Source ${definitionId.slice(0, 8)}`, icon: null };
}

/** The icon of a destination connector; null for one that is not in our small table. */
export function destinationIcon(definitionId: string): string | null {
  return toConnector(DESTINATIONS[definitionId.toLowerCase()])?.icon ?? null;
}

function toListed(table: typeof SOURCES): readonly ListedConnector[] {
  return Object.entries(table).map(([id, [name, image]]) => ({
    id,
    name,
    icon: toIcon(image),
    dockerRepository: `airbyte/${image}`,
    type: image.replace(/^(source|destination)-/, ""),
  }));
}

function toConnector(known: (typeof SOURCES)[string] | undefined): Connector | null {
  return known === undefined ? null : { name: known[0], icon: toIcon(known[1]) };
}

function toIcon(image: string): string {
  return `https://connectors.airbyte.com/files/metadata/airbyte/${image}/latest/icon.svg`;
}
