import { adopt, exported } from "./adopt";
import { catalogs } from "./catalogs";
import { cdktn } from "./programs/cdktn";
import { ci } from "./reviews/ci";
import type { Claims } from "./claims";
import { client } from "./client";
import { connectorSpecs } from "./connector-specs";
import { constructs } from "./programs/constructs";
import { drift } from "./reviews/drift";
import { emulator } from "./emulator";
import { gettingStarted } from "./getting-started";
import { imports } from "./import";
import { otherLanguages } from "./programs/other-languages";
import { plans } from "./plans";
import { promote } from "./reviews/promote";
import { readme } from "./readme";
import { registries } from "./registries";
import { review } from "./reviews/review";
import { releaseGates } from "./programs/release-gates";
import { cookbook } from "./recipes/cookbook";
import { errors } from "./recipes/errors";
import { fromCurlToCode } from "./recipes/from-curl-to-code";
import { secretStores } from "./recipes/secret-stores";
import { support } from "./recipes/support";
import { upgrade } from "./recipes/upgrade";
import { secrets } from "./secrets";
import { tenants } from "./tenants";
import { testing } from "./programs/testing";
import { troubleshooting } from "./troubleshooting";

export type { Claims, Proof } from "./claims";

/** Promises of README and guides, and the tests that hold them. Take a promise without a test out of its page. */
export const CLAIMS: Readonly<Record<string, Claims>> = {
  "README.md": readme,
  "docs/guides/adopt.md": adopt,
  "docs/guides/catalogs.md": catalogs,
  "docs/guides/cdktn.md": cdktn,
  "docs/guides/ci.md": ci,
  "docs/guides/client.md": client,
  "docs/guides/connector-specs.md": connectorSpecs,
  "docs/guides/constructs.md": constructs,
  "docs/guides/cookbook.md": cookbook,
  "docs/guides/drift.md": drift,
  "docs/guides/emulator.md": emulator,
  "docs/guides/errors.md": errors,
  "docs/guides/from-curl-to-code.md": fromCurlToCode,
  "docs/guides/export.md": exported,
  "docs/guides/getting-started.md": gettingStarted,
  "docs/guides/import.md": imports,
  "docs/guides/other-languages.md": otherLanguages,
  "docs/guides/plans.md": plans,
  "docs/guides/promote.md": promote,
  "docs/guides/registries.md": registries,
  "docs/guides/release-gates.md": releaseGates,
  "docs/guides/review.md": review,
  "docs/guides/secret-stores.md": secretStores,
  "docs/guides/secrets.md": secrets,
  "docs/guides/support.md": support,
  "docs/guides/tenants.md": tenants,
  "docs/guides/testing.md": testing,
  "docs/guides/troubleshooting.md": troubleshooting,
  "docs/guides/upgrade.md": upgrade,
};
