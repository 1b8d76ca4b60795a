/** Makes the provider's one file in `dist`, and beside it the notices of those whose code is in it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleProvider, ROOT } from "./build-provider/bundle";
import { listBundled, toNotices } from "./build-provider/notices";

const BUNDLE = "terraform-provider-airbyteembedded.js";

const files = bundleProvider(join(ROOT, "dist", BUNDLE));
writeFileSync(join(ROOT, "dist", "THIRD-PARTY-NOTICES.txt"), toNotices(listBundled(files, ROOT), BUNDLE));
