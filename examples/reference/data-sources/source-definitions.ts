import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, l1 } from "cdktf-airbyte-embedded";

const app = new App();
const stack = new TerraformStack(app, "catalog");

new AirbyteEmbeddedProvider(stack, "AirbyteEmbedded");

const databases = new l1.DataAirbyteembeddedSourceDefinitions(stack, "Databases", { name: "postgres" });

new TerraformOutput(stack, "database_connectors", { value: databases.ids });

app.synth();
