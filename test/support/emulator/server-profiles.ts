import type { EmulatorOptions } from "../../../src/emulator";

type Switches = NonNullable<EmulatorOptions["switches"]>;

/**
 * Servers that Airbyte may turn out to be. The whole acceptance suite runs under each (`npm run test:acceptance`); a
 * test that is about one switch sets it itself.
 */
const PROFILES: Readonly<Record<string, Switches>> = {
  usual: {},
  verbatim: {
    secretsOnRead: "verbatim",
    patchObjects: "merge",
    errorShape: "detail",
    duplicateStatus: "400",
    duplicateWorkspace: "allowed",
  },
  reference: {
    secretsOnRead: "reference",
    attachTwice: "conflict",
    listShape: "pages-url",
    duplicateStatus: "422",
    globalInList: "yes",
    deletedWorkspace: "tombstone",
  },
  "late-2025": {
    secretsOnRead: "omitted",
    patchObjects: "merge",
    configDefaults: "added",
    cronStored: "with-zone",
    internal: "absent",
    era: "2025-10",
    errorShape: "detail",
    tokenPath: "old",
    tagPath: "singular",
    missingAuthorization: "401",
    tagsOnCreate: "honoured",
    attachUnknownTag: "created",
    detachMissingTag: "ok",
    globalWrite: "404",
    lastPage: "empty",
  },
  strict: {
    configDefaults: "added",
    cronValidation: "lenient",
    listShape: "pages-cursor",
    patchNull: "ignore",
    lastPage: "missing",
    originCheck: "strict",
    workspaceLook: "present",
    timestamps: "absent",
  },
};

/** The switches of the profile that this run is under: `EMULATOR_PROFILE`, or the usual one. */
export function profile(): Switches {
  const name = process.env.EMULATOR_PROFILE ?? "usual";
  const found = PROFILES[name];
  if (!found)
    throw new Error(`There is no emulator profile "${name}". There are: ${Object.keys(PROFILES).join(", ")}.`);
  return found;
}
