interface Switch {
  /** The first is the default: what the specs say, else what is least forgiving. */
  readonly values: readonly [string, ...string[]];
  readonly about: string;
}

/** Every open question of API 13, with the answers that an emulator can give. */
export const SWITCHES = {
  era: {
    values: ["2026-05", "2025-10", "2026-11"],
    about: "version of the API: 2025-10 has no template modes and shorter list items, 2026-11 has no template tags",
  },
  errorShape: {
    values: ["envelope", "detail"],
    about: "form of errors: as the specs declare them, or as older pages show them",
  },
  listShape: {
    values: ["data", "array", "pages-url", "pages-path", "pages-cursor"],
    about: "form of lists: in a data key, bare, or in pages of 20 that name the next one by address, path or cursor",
  },
  lastPage: {
    values: ["null", "missing", "empty"],
    about: "value of next after the last page: null, absent, or an empty string",
  },
  tagPath: { values: ["both", "plural", "singular"], about: "spelling of the path of a template's tags" },
  tokenPath: {
    values: ["both", "new", "old"],
    about: "paths of the token endpoints; with era 2025-10, both leaves scoped and widget tokens only the old one",
  },
  originCheck: {
    values: ["lenient", "strict"],
    about: "whether asking for a widget token with an invalid origin is a 422",
  },
  missingAuthorization: { values: ["403", "401"], about: "status of a request without a token" },
  timestamps: { values: ["present", "absent"], about: "whether answers carry created_at and updated_at" },
  secretsOnRead: {
    values: ["masked", "verbatim", "reference", "omitted"],
    about: "secrets as **********, in plain text, as {_secret}, or not at all",
  },
  configDefaults: { values: ["none", "added"], about: "whether configs come back with a num_workers that nobody set" },
  patchObjects: {
    values: ["replace", "merge"],
    about: "whether a PATCH replaces or merges objects; when merging, a mask keeps the stored secret",
  },
  patchNull: {
    values: ["clear", "ignore"],
    about: "effect of a null cron_expression in a PATCH; other nulls have none",
  },
  tagsOnCreate: { values: ["ignored", "honoured"], about: "whether tags in a create body are attached" },
  duplicateStatus: { values: ["409", "400", "422"], about: "status of a request for a name that is taken" },
  duplicateTag: {
    values: ["refused", "existing"],
    about: "creating a tag again: refused, or 200 with the existing one",
  },
  attachUnknownTag: {
    values: ["refused", "created"],
    about: "attaching a tag that does not exist: refused, or the tag is created",
  },
  attachTwice: { values: ["ok", "conflict"], about: "attaching a tag that is attached: 200 or 409" },
  detachMissingTag: { values: ["404", "ok"], about: "detaching a tag that is not attached: 404 or 200" },
  globalInList: { values: ["no", "yes"], about: "whether the plain list shows Airbyte's own templates too" },
  globalWrite: { values: ["403", "404"], about: "status of a change to one of Airbyte's own templates" },
  deletedWorkspace: {
    values: ["404", "tombstone"],
    about: "reading a deleted workspace: 404, or since 2026 an object with tombstone set to true",
  },
  duplicateWorkspace: {
    values: ["refused", "allowed"],
    about: "whether a workspace may be renamed to the name of another",
  },
  workspaceLook: {
    values: ["absent", "present"],
    about: "whether workspaces have visibility and color, as in the newest spec",
  },
  sourceDelete: {
    values: ["at-once", "async"],
    about: "deleting a source: it is gone at once (200), or only after two more reads of it (202)",
  },
  cronValidation: { values: ["none", "lenient"], about: "whether a clearly invalid Quartz expression is a 422" },
  cronStored: { values: ["as-given", "with-zone"], about: 'whether a schedule comes back with " UTC" appended' },
  cronDescribeInvalid: {
    values: ["answer", "422"],
    about: "describing an invalid expression: 200 with is_valid set to false, or 422",
  },
  catalogs: {
    values: ["era", "served", "absent"],
    about: "whether stream catalogs are served: as in the era (2025-10 only), always, or never",
  },
  tags: {
    values: ["era", "served", "absent"],
    about: "whether template tags are served: as in the era (all but 2026-11), always, or never",
  },
  internal: {
    values: ["served", "absent"],
    about: "whether the internal endpoints of Airbyte's own command-line client are served",
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
