interface Switch {
  /** The first is the default: what the specs say, else what is least forgiving. */
  readonly values: readonly [string, ...string[]];
  readonly about: string;
}

/** Every open question of API 13, with the answers that an emulator can give. */
export const SWITCHES = {
  era: {
    values: ["2026-05", "2025-10", "2026-11"],
    about: "which spec is served: late 2025 had no mode and shorter lists, late 2026 has no template tags",
  },
  errorShape: {
    values: ["envelope", "detail"],
    about: "errors as the specs declare them, or as older pages show them",
  },
  listShape: {
    values: ["data", "array", "pages-url", "pages-path", "pages-cursor"],
    about: "lists in a data key, bare, or 20 items a page with next as an address, a path or a cursor",
  },
  lastPage: {
    values: ["null", "missing", "empty"],
    about: "value of next after the last page: null, absent, or an empty string",
  },
  tagPath: { values: ["both", "plural", "singular"], about: "which spelling of a template's tag path is served" },
  tokenPath: {
    values: ["both", "new", "old"],
    about: "which paths of tokens are served; in late 2025 both of scoped and widget tokens means the old one",
  },
  originCheck: { values: ["lenient", "strict"], about: "whether a widget token for an invalid origin is a 422" },
  missingAuthorization: { values: ["403", "401"], about: "the status of a request without a token" },
  timestamps: { values: ["present", "absent"], about: "whether answers carry created_at and updated_at" },
  secretsOnRead: {
    values: ["masked", "verbatim", "reference", "omitted"],
    about: "secrets as **********, in plain text, as {_secret}, or not at all",
  },
  configDefaults: { values: ["none", "added"], about: "whether configs come back with a num_workers that nobody set" },
  patchObjects: {
    values: ["replace", "merge"],
    about: "whether a PATCH replaces objects; in a merge a mask keeps the stored secret",
  },
  patchNull: {
    values: ["clear", "ignore"],
    about: "what a null cron_expression does in a PATCH; other nulls do nothing",
  },
  tagsOnCreate: { values: ["ignored", "honoured"], about: "whether tags in a create body are attached" },
  duplicateStatus: { values: ["409", "400", "422"], about: "the status of a name that is taken" },
  duplicateTag: { values: ["refused", "existing"], about: "whether creating a tag again answers 200 with the old one" },
  attachUnknownTag: { values: ["refused", "created"], about: "whether attaching makes a tag that does not exist" },
  attachTwice: { values: ["ok", "conflict"], about: "attaching a tag that is attached: 200 or 409" },
  detachMissingTag: { values: ["404", "ok"], about: "detaching a tag that is not attached: 404 or 200" },
  globalInList: { values: ["no", "yes"], about: "whether the plain list shows Airbyte's own templates too" },
  globalWrite: { values: ["403", "404"], about: "the status of changing one of Airbyte's own templates" },
  deletedWorkspace: {
    values: ["404", "tombstone"],
    about: "a deleted workspace is a 404, or in 2026 an object with tombstone true",
  },
  duplicateWorkspace: {
    values: ["refused", "allowed"],
    about: "whether a workspace may be renamed to the name of another",
  },
  workspaceLook: {
    values: ["absent", "present"],
    about: "whether workspaces have visibility and color, as the newest",
  },
  sourceDelete: {
    values: ["at-once", "async"],
    about: "whether a deleted source is gone at once, or after the next two reads of it, which a 202 says",
  },
  cronValidation: { values: ["none", "lenient"], about: "whether a clearly invalid Quartz expression is a 422" },
  cronStored: { values: ["as-given", "with-zone"], about: 'whether a schedule comes back with " UTC" appended' },
  cronDescribeInvalid: {
    values: ["answer", "422"],
    about: "an invalid expression to describe: 200 with is_valid false, or 422",
  },
  catalogs: {
    values: ["era", "served", "absent"],
    about: "whether catalogs of streams are served: as in the era (late 2025 only), always or never",
  },
  tags: {
    values: ["era", "served", "absent"],
    about: "whether template tags are served: as in the era (not in late 2026), always or never",
  },
  internal: {
    values: ["served", "absent"],
    about: "whether the internal calls of Airbyte's own command-line client are served",
  },
} as const satisfies Readonly<Record<string, Switch>>;

/** One value of every switch. */
export type Switches = { readonly [Name in keyof typeof SWITCHES]: (typeof SWITCHES)[Name]["values"][number] };

export type ErrorShape = Switches["errorShape"];

/** True for the name of a switch. */
export function isSwitch(name: string): name is keyof Switches {
  return Object.hasOwn(SWITCHES, name);
}

/** The switches as given, and every other one at its default. Throws a RangeError for unknown names and values. */
export function toSwitches(given: Readonly<Record<string, string | undefined>>): Switches {
  for (const [name, value] of Object.entries(given)) {
    if (!isSwitch(name))
      throw new RangeError(`There is no switch ${name}. There are: ${Object.keys(SWITCHES).join(", ")}.`);
    const values: readonly string[] = SWITCHES[name].values;
    if (value !== undefined && !values.includes(value)) {
      throw new RangeError(`The switch ${name} cannot be ${value}, only ${values.join(", ")}.`);
    }
  }
  const all = Object.entries(SWITCHES).map(([name, { values }]) => [name, given[name] ?? values[0]]);
  // Each value was checked against its switch, or is the switch's own first.
  return Object.fromEntries(all) as Switches;
}
