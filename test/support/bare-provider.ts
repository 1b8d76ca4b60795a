import { airbyteEmbedded } from "../../src/provider";

const ignore = () => undefined;

/** Our provider as Terraform starts it where there is nothing in the environment: it can say what it serves, and no more. */
export const bareProvider = airbyteEmbedded({
  environment: {},
  version: "0.0.0",
  onSecret: ignore,
  onRequest: ignore,
  onClient: ignore,
});
