import { version } from "../package.json";
import { STORE_CODE } from "./installation/code-cache/names";
import { serve } from "./protocol/serve";

/** The part of the provider that loads while Terraform connects. */
type ProviderProcess = typeof import("./provider-process");

const name = "terraform-provider-airbyteembedded";
const advice =
  'To install it, run "airbyte-embedded install". To keep it running for development, start it with --reattach\n' +
  "and set TF_REATTACH_PROVIDERS to what it prints.";

/**
 * Starts the provider as its arguments say. Terraform waits for what is loaded here, and not for what `load` does.
 * @param load is told whether the code that it compiles shall be stored
 */
export function start(load: (isStoring: boolean) => Promise<ProviderProcess>): void {
  if (process.argv.includes(STORE_CODE)) void load(true).then(({ loadAll }) => loadAll());
  else if (process.argv.includes("--reattach")) void load(false).then(({ reattach }) => reattach());
  else void serve({ name, version, advice, load: async () => (await load(false)).accept });
}
