/** What an answer says about a connector besides its id. */
export interface Connector {
  readonly name: string;
  readonly icon: string | null;
}

/** Display name and the connector's directory in the icon address, by definition id (contract 14.1). */
const SOURCES: Readonly<Record<string, readonly [name: string, directory: string]>> = {
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

/** Name and icon of a source connector; one that is not in our small table gets a name made from its id. */
export function connectorOf(definitionId: string): Connector {
  const known = SOURCES[definitionId.toLowerCase()];
  if (known === undefined) return { name: `Source ${definitionId.slice(0, 8)}`, icon: null };
  const [name, directory] = known;
  return { name, icon: `https://connectors.airbyte.com/files/metadata/airbyte/${directory}/latest/icon.svg` };
}
