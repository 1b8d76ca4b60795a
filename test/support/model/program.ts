import type { Emulator } from "../../../src/emulator";
import { UNKNOWN, type Given, type Look, type ManagedResource } from "../core";
import { FAKER, POSTGRES, S3 } from "../specs/connector-ids";

/** Names of the objects that a program may have, in the order of their references. */
export const SLOTS = ["gold", "silver", "crm", "erp", "lake", "badge", "acme", "orders"] as const;
export type Slot = (typeof SLOTS)[number];

/** What the program says of an object: by attribute, the number of one of its choices. */
export type Wish = Readonly<Record<string, number>>;

/** The program, as far as it is known what it wants: objects that are not in it have no entry. */
export type Program = ReadonlyMap<Slot, Wish>;

type Resources = Readonly<Record<Slot, ManagedResource>>;

/** Values of the other objects that a choice may speak of. */
interface Names {
  /** Value of another object's attribute; UNKNOWN until it exists. */
  readonly of: (slot: Slot, attribute: string) => unknown;
  /** The names of the tags among these that the program has. */
  readonly tags: (...slots: readonly Slot[]) => unknown;
}

interface Kind {
  readonly type: string;
  /** Slots without which the program cannot have this one. */
  readonly needs: readonly Slot[];
  /** The choices of each attribute; the first is that of a new object, and undefined leaves the attribute out. */
  readonly choices: Readonly<Record<string, readonly ((names: Names) => unknown)[]>>;
  /** Edits in the web app: each gives the fields of the row, and names the attribute that drifts. */
  readonly drifts: Readonly<Record<string, (airbyte: Emulator, id: string) => void>>;
  /** Rows of this kind. */
  readonly rows: (airbyte: Emulator) => readonly { readonly id: string }[];
  readonly remove: (airbyte: Emulator, id: string) => void;
}

const values = (...all: readonly unknown[]) => all.map((value) => () => value);

const tag = (name: string): Kind => ({
  type: "airbyteembedded_template_tag",
  needs: [],
  choices: { name: values(name, `${name}-2`, `${name} ⭐`), force_destroy: values(undefined, true) },
  drifts: { name: ({ templateTags }, id) => void templateTags.update(id, { name: `${name} by hand` }) },
  rows: ({ templateTags }) => templateTags.list(),
  remove: ({ templateTags }, id) => void templateTags.remove(id),
});

const template = (name: string, tags: Kind["choices"]): Kind => ({
  type: "airbyteembedded_source_template",
  needs: [],
  choices: {
    name: values(name, `${name} 2`),
    actor_definition_id: values(POSTGRES, FAKER),
    replacement: values("side-by-side", "destroy-first", undefined),
    partial_default_config: values({ host: "h" }, { host: "i", port: 1 }, { host: "h", tunnel: { hops: [1, 2] } }),
    partial_default_secrets_wo: values({ password: "hunter-one" }, { password: "hunter-two" }, undefined),
    mode: values(undefined, "DIRECT"),
    customization: values(undefined, { stream_selection_mode: "all" }),
    propagate_to_existing_sources: values(undefined, true),
    let_go_retired: values(undefined, true),
    ...tags,
  },
  drifts: {
    name: ({ sourceTemplates }, id) => void sourceTemplates.update(id, { name: `${name} by hand` }),
    partial_default_config: ({ sourceTemplates }, id) => {
      const { partial_default_config } = sourceTemplates.get(id);
      sourceTemplates.update(id, { partial_default_config: { ...partial_default_config, host: "by-hand" } });
    },
    mode: ({ sourceTemplates }, id) => {
      sourceTemplates.update(id, { mode: sourceTemplates.get(id).mode === "DIRECT" ? "REPLICATION" : "DIRECT" });
    },
    tags: ({ sourceTemplates }, id) => untag(sourceTemplates, id),
  },
  rows: ({ sourceTemplates }) => sourceTemplates.list(),
  remove: ({ sourceTemplates }, id) => void sourceTemplates.remove(id),
});

/** Takes all tags off. */
function untag(table: Emulator["sourceTemplates"] | Emulator["connectionTemplates"], id: string): void {
  table.update(id, { tags: [] });
}

const tagChoices: Kind["choices"] = {
  tags: [({ tags }) => tags("gold"), ({ tags }) => tags("gold", "silver"), () => []],
};

/** What each object is, may become, and suffers. */
export const KINDS: Readonly<Record<Slot, Kind>> = {
  gold: tag("gold"),
  silver: tag("silver"),
  crm: template("CRM", tagChoices),
  // Its tags are left to the binding.
  erp: template("ERP", {}),
  lake: {
    type: "airbyteembedded_connection_template",
    needs: [],
    choices: {
      destination_name: values("Lake", "Sea"),
      destination_definition_id: values(S3),
      destination_config: values({ bucket: "b" }, { bucket: "c", path: { depth: 2 } }),
      destination_secrets_wo: values({ password: "hunter-one" }, { password: "hunter-two" }, undefined),
      cron_expression: values("0 0 12 * * ?", "0 0 8 * * ?", undefined),
      non_breaking_changes_preference: values(undefined, "disable"),
      sync_on_create: values(undefined, false),
      ...tagChoices,
    },
    drifts: {
      destination_name: ({ connectionTemplates }, id) =>
        void connectionTemplates.update(id, { destination_name: "By hand" }),
      cron_expression: ({ connectionTemplates }, id) =>
        void connectionTemplates.update(id, { cron_expression: "0 0 1 * * ?" }),
      tags: ({ connectionTemplates }, id) => untag(connectionTemplates, id),
    },
    rows: ({ connectionTemplates }) => connectionTemplates.list(),
    remove: ({ connectionTemplates }, id) => void connectionTemplates.remove(id),
  },
  badge: {
    type: "airbyteembedded_template_tag_binding",
    needs: ["silver", "erp"],
    choices: {
      template_kind: values("source"),
      template_id: [({ of }) => of("erp", "id")],
      tag: [({ of }) => of("silver", "name")],
    },
    drifts: {},
    rows: () => [],
    remove: () => undefined,
  },
  acme: {
    type: "airbyteembedded_workspace",
    needs: [],
    choices: {
      name: values("acme", "acme 2"),
      status: values(undefined, "inactive"),
      deletion_protection: values(false),
    },
    drifts: {
      name: ({ workspaces }, id) => void workspaces.update(id, { name: "acme by hand" }),
    },
    rows: ({ workspaces }) => workspaces.list().filter(({ name }) => name !== "default"),
    remove: ({ workspaces }, id) => void workspaces.remove(id),
  },
  orders: {
    type: "airbyteembedded_source",
    needs: ["crm", "acme"],
    choices: {
      workspace_id: [({ of }) => of("acme", "id")],
      source_template_id: [({ of }) => of("crm", "id")],
      name: values("Orders", "Sales"),
      source_config: values({ user: "u" }, { user: "v", port: 1 }),
      source_secrets_wo: values({ password: "hunter-one" }, { password: "hunter-two" }),
    },
    drifts: { name: ({ sources }, id) => void sources.update(id, { name: "By hand" }) },
    rows: ({ sources }) => sources.list(),
    remove: ({ sources }, id) => void sources.remove(id),
  },
};

/** The configuration of an object of the program. */
export function toGiven(slot: Slot, program: Program, resources: Resources, look: Look): Given {
  const of = (other: Slot, attribute: string): unknown => {
    const value = look(resources[other])?.[attribute];
    return value === undefined || value === null ? UNKNOWN : value;
  };
  const names: Names = {
    of,
    tags: (...slots) => slots.filter((other) => program.has(other)).map((other) => of(other, "name")),
  };
  const wish = program.get(slot) ?? {};
  const entries = Object.entries(KINDS[slot].choices).map(([name, choices]) => [
    name,
    choices[(wish[name] ?? 0) % choices.length]?.(names),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Given; // made of names and values
}

/** A slot, and everything that it refers to in the program. */
export function withNeeds(slot: Slot, program: Program): readonly Slot[] {
  const own = [slot, ...KINDS[slot].needs, ...("tags" in KINDS[slot].choices ? (["gold", "silver"] as const) : [])];
  const all = new Set(own.flatMap((one) => (one === slot ? [one] : withNeeds(one, program))));
  return SLOTS.filter((one) => all.has(one) && program.has(one));
}
