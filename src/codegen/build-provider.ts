/** Builds the provider's bundle in `dist`, and the license notices of bundled packages. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleLauncher, bundleProvider, ROOT } from "./build-provider/bundle";
import { listBundled, toNotices } from "./build-provider/notices";
import { encodeSchemaAnswers } from "./build-provider/schema-answers";

const BUNDLE = "terraform-provider-airbyteembedded.js";

void build();

async function build(): Promise<void> {
  const files = await bundleProvider(join(ROOT, "dist", BUNDLE), await encodeSchemaAnswers());
  await bundleLauncher(join(ROOT, "dist", "provider-launcher.js"));
  writeFileSync(join(ROOT, "dist", "THIRD-PARTY-NOTICES.txt"), toNotices(listBundled(files, ROOT), BUNDLE));
}
