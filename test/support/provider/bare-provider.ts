import { createRedactor } from "../../../src/output";
import { airbyteEmbedded } from "../../../src/provider";

const ignore = () => undefined;

/** Our provider as Terraform starts it where there is nothing in the environment: it can say what it serves, and no more. */
export const bareProvider = airbyteEmbedded({
  environment: {},
  version: "0.0.0",
  redactor: createRedactor(),
  onRequest: ignore,
  onClient: ignore,
});
