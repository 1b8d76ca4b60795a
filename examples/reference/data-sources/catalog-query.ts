import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1 } from "cdktf-airbyte-embedded";

const STRIPE = "e094cb9a-26de-4645-8761-65c0c425d1de";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

const suggested = new l1.DataAirbyteembeddedCatalogQuery(stack, "Suggested", {
  sourceDefinitionId: STRIPE,
  query: "streams[?suggested].name",
});

new TerraformOutput(stack, "suggested_streams", { value: suggested.result });

app.synth();
