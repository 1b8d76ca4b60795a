import * as z from "zod";
import {
  attr,
  UNKNOWN,
  type Attributes,
  type Config,
  type ConfigOf,
  type PlannedOf,
  type PlanOf,
  type StateOf,
  type WithMovers,
} from "../../../../src/framework";
import { toSchemas } from "../../../../src/framework/model/schema";

const attributes = {
  id: attr.string.computed({ description: "ID.", movedBy: [] }),
  icon: attr.string.computed({ description: "Icon.", nullable: true }),
  name: attr.string.required({ description: "Name." }),
  size: attr.number.optional({ description: "Size." }),
  live: attr.bool.defaulted(true, { description: "Live." }),
  tags: attr.stringSet.optionalComputed({ description: "Tags." }),
  cron: attr.string.optionalComputed({ description: "Cron.", nullable: true }),
  labels: attr.stringMap.optional({ description: "Labels." }),
  settings: attr.config.defaulted({}, { description: "Settings." }),
  secret_wo: attr.config.writeOnly({ description: "Secret." }),
  details: attr.object({ note: attr.string.optional({ description: "Note." }) }).optional({ description: "Details." }),
  parts: attr.objectMap({ color: attr.string.required({ description: "Color." }) }).computed({ description: "Parts." }),
  list: attr.objectList({ id: attr.string.computed({ description: "ID." }) }).computed({ description: "List." }),
  pairs: attr.of<readonly (readonly string[])[]>(["list", ["list", "string"]]).required({ description: "Pairs." }),
};

type State = StateOf<typeof attributes>;
type Plan = PlanOf<typeof attributes>;
type Given = ConfigOf<typeof attributes>;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** True for each property whose type is exactly the expected one. A wrong `true` in a test fails to compile. */
type Verdicts<Actual, Expected> = {
  readonly [K in keyof Expected]: K extends keyof Actual ? Same<Actual[K], Expected[K]> : false;
};

interface ExpectedState {
  id: string;
  icon: string | null;
  name: string;
  size: number | null;
  live: boolean;
  tags: readonly string[];
  cron: string | null;
  labels: Readonly<Record<string, string>> | null;
  settings: Config;
  details: { readonly note: string | null } | null;
  parts: Readonly<Record<string, { readonly color: string }>>;
  list: readonly { readonly id: string }[];
  pairs: readonly (readonly string[])[];
}

interface ExpectedPlan {
  name: string;
  size: number | null;
  live: boolean;
  tags: readonly string[] | undefined;
  cron: string | null | undefined;
  secret_wo: Config | null;
}

interface ExpectedConfig {
  name: string | null | undefined;
  live: boolean | null | undefined;
  secret_wo: Config | null | undefined;
}

test("a state has every attribute that Terraform stores, and null only where it may be absent", () => {
  const verdicts: Verdicts<State, ExpectedState> = {
    id: true,
    icon: true,
    name: true,
    size: true,
    live: true,
    tags: true,
    cron: true,
    labels: true,
    settings: true,
    details: true,
    parts: true,
    list: true,
    pairs: true,
  };
  const only: Same<keyof State, keyof ExpectedState> = true;

  expect([only, ...Object.values(verdicts)]).not.toContain(false);
});

test("a plan has what the user wants, write-only values included, and nothing that the API decides", () => {
  const verdicts: Verdicts<Plan, ExpectedPlan> = {
    name: true,
    size: true,
    live: true,
    tags: true,
    cron: true,
    secret_wo: true,
  };
  const without: Same<Extract<keyof Plan, "id" | "icon" | "parts" | "list">, never> = true;

  expect([without, ...Object.values(verdicts)]).not.toContain(false);
});

test("a config may lack anything", () => {
  const verdicts: Verdicts<Given, ExpectedConfig> = { name: true, live: true, secret_wo: true };
  const without: Same<Extract<keyof Given, "id" | "icon">, never> = true;

  expect([without, ...Object.values(verdicts)]).not.toContain(false);
});

test("attributes of every kind make a schema", () => {
  expect(Object.keys(toSchemas(attributes))).toEqual(Object.keys(attributes));
});

test("a resource may plan what is not the user's, or leave it unknown", () => {
  const planned: PlannedOf<typeof attributes> = { icon: UNKNOWN, tags: ["a"], live: false };
  // @ts-expect-error the name is the user's
  const refused: PlannedOf<typeof attributes> = { name: "a" };

  expect([planned, refused]).toHaveLength(2);
});

test("a write-only attribute has no place inside another", () => {
  const secret = attr.string.writeOnly({ description: "Secret." });

  // @ts-expect-error a model could not hold it
  expect(attr.object({ secret }).optional({ description: "Object." }).mode).toBe("optional");
});

test("a computed attribute names those beside it that move it", () => {
  const name = attr.string.required({ description: "Name." });
  const declare = <const A extends Attributes>(given: A & WithMovers<A>) => Object.keys(given);

  const declared = declare({ name, slug: attr.string.computed({ description: "Slug.", movedBy: ["name"] }) });
  // @ts-expect-error there is no title beside it
  const strange = declare({ name, slug: attr.string.computed({ description: "Slug.", movedBy: ["title"] }) });
  // @ts-expect-error it does not say what moves it
  const silent = declare({ name, slug: attr.string.computed({ description: "Slug." }) });

  expect([declared, strange, silent]).toEqual(Array(3).fill(["name", "slug"]));
});

test("a word that only the API knows may be in a state, and users give those that we know", () => {
  const words = {
    mode: attr.openOneOf(z.enum(["a", "b"])).optionalComputed({ description: "Mode.", nullable: true }),
    kind: attr.oneOf(z.enum(["a", "b"])).required({ description: "Kind." }),
    part: attr
      .object({ way: attr.openOneOf(z.enum(["a", "b"])).defaulted("a", { description: "Way." }) })
      .optional({ description: "Part." }),
  };
  const state: StateOf<typeof words> = { mode: "of tomorrow", kind: "a", part: { way: "of tomorrow" } };
  const given: Verdicts<ConfigOf<typeof words>, { mode?: "a" | "b" | null; kind?: "a" | "b" | null }> = {
    mode: true,
    kind: true,
  };
  const planned: Verdicts<PlanOf<typeof words>, { mode?: "a" | "b" | null; part: { way: "a" | "b" } | null }> = {
    mode: true,
    part: true,
  };

  expect([state, given, planned]).toHaveLength(3);
  expect(words.mode.check?.safeParse("of tomorrow").success).toBe(false);
});
