import { App, TerraformStack } from "cdktf";
import { AirbyteEmbeddedProvider, SecretRef } from "cdktf-airbyte-embedded";
import { Catalog } from "./catalog";
import { environments } from "./environments";

const app = new App();

for (const [name, environment] of Object.entries(environments)) {
  const stack = new TerraformStack(app, name);
  for (const [region, organization] of Object.entries(environment.organizations)) {
    const provider = new AirbyteEmbeddedProvider(stack, `airbyte-${region}`, {
      alias: region,
      ...organization,
      clientSecret: SecretRef.variable(stack, `${name}_${region}_client_secret`),
    });
    new Catalog(stack, region, { ...environment, provider });
  }
}

app.synth();
