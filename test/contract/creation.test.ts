import { type Airbyte, ApiError, LostAnswer } from "../../src/api";
import type { Emulator, FaultRule } from "../../src/emulator";
import { POSTGRES, start, STRIPE, thrownBy } from "./bench";

const S3 = "4816b78f-1489-44c1-9060-4b19d5fa9362";
const A_CREATE = { method: "POST", path: "/api/v1/integrations" };
const LOST: FaultRule[] = [
  { ...A_CREATE, times: 1, drop: "after" },
  { ...A_CREATE, times: 1, status: 502, body: "html", work: "done" },
  { ...A_CREATE, times: 1, body: "truncated" },
];

interface Kind {
  readonly what: string;
  readonly create: (api: Airbyte) => Promise<{ readonly id: string }>;
  readonly made: (emulator: Emulator) => { readonly id: string }[];
}

const tags: Kind = {
  what: "a tag",
  create: (api) => api.templateTags.create("pro"),
  made: ({ templateTags }) => templateTags.list(),
};
const named: Kind = {
  what: "a source template",
  create: (api) =>
    api.sourceTemplates.create({ actor_definition_id: POSTGRES, name: "CRM", partial_default_config: {} }),
  made: ({ sourceTemplates }) => sourceTemplates.list().filter(({ name }) => name === "CRM"),
};
const unnamed: Kind = {
  what: "a source template without a name",
  create: (api) => api.sourceTemplates.create({ actor_definition_id: STRIPE, partial_default_config: {} }),
  made: ({ sourceTemplates }) => sourceTemplates.list().filter(({ name }) => name === "Stripe"),
};
const connection: Kind = {
  what: "a connection template",
  create: (api) =>
    api.connectionTemplates.create({
      destination_name: "lake",
      destination_definition_id: S3,
      destination_config: { s3_bucket_name: "b" },
    }),
  made: ({ connectionTemplates }) => connectionTemplates.list(),
};
const hosted: Kind = {
  what: "a connection template that Airbyte hosts",
  create: (api) => api.connectionTemplates.create({ data_hosting_type: "airbyte_hosted" }),
  made: ({ connectionTemplates }) => connectionTemplates.list(),
};

const KINDS = [tags, named, unnamed, connection, hosted];
const CASES = KINDS.flatMap(({ what, ...kind }) =>
  LOST.map((fault) => ({ what, ...kind, fault, how: JSON.stringify(fault.drop ?? fault.status ?? fault.body) })),
);

test.each(CASES)("S20: $what whose answer was lost ($how) is found, and made once", async ({ create, made, fault }) => {
  const { emulator, api } = await start();
  emulator.addFault(fault);

  const { id } = await create(api);

  expect(made(emulator).map((row) => row.id)).toEqual([id]);
});

test.each(CASES)(
  "S20: $what is found on a server of late 2025 without times ($how)",
  async ({ create, made, fault }) => {
    const { emulator, api } = await start({ switches: { era: "2025-10", timestamps: "absent", errorShape: "detail" } });
    emulator.addFault(fault);

    const { id } = await create(api);

    expect(made(emulator).map((row) => row.id)).toEqual([id]);
  },
);

test.each([tags, named])("$what that a gateway kept from being made is sent once more", async ({ create, made }) => {
  const { emulator, api } = await start();
  emulator.addFault({ ...A_CREATE, times: 1, drop: "before" });

  await create(api);

  expect(made(emulator)).toHaveLength(1);
  expect(emulator.requests.filter(({ method, path }) => method === "POST" && path.includes("templates"))).toHaveLength(
    2,
  );
});

test.each([unnamed, connection, hosted])(
  "$what is never sent twice, for nothing would keep a second one out",
  async ({ create, made }) => {
    const { emulator, api } = await start();
    emulator.addFault({ ...A_CREATE, times: 1, status: 504, body: "html" });

    const error = await thrownBy(create(api));

    expect(error).toBeInstanceOf(LostAnswer);
    expect(error).toMatchObject({ doubtful: true, candidates: [] });
    expect(String(error)).toMatch(/no result of it was found\. Look for it before you try again\. .*\(504\)/);
    expect(made(emulator)).toEqual([]);
  },
);

test.each([tags, named, connection])("$what that fails for good is given up after one more try", async (kind) => {
  const { emulator, api } = await start();
  emulator.addFault({ ...A_CREATE, drop: "before" });

  expect(await thrownBy(kind.create(api))).toMatchObject({ doubtful: true });
  expect(kind.made(emulator)).toEqual([]);
});

test.each([tags, named])("$what that was made late is found when the second try is refused", async (kind) => {
  const { emulator, api } = await start();
  emulator.addFault({ ...A_CREATE, times: 1, drop: "after" });
  // Both looks come too early to see it.
  emulator.addFault({ method: "GET", after: 1, times: 2, short: 1 });

  const { id } = await kind.create(api);

  expect(kind.made(emulator).map((row) => row.id)).toEqual([id]);
});

test("what was there before is never taken for the lost one", async () => {
  const { emulator, api } = await start();
  const old = emulator.connectionTemplates.add({ destination_name: "lake", destination_definition_id: S3 });
  emulator.addFault({ ...A_CREATE, times: 1, drop: "after" });

  const { id } = await connection.create(api);

  expect(id).not.toBe(old.id);
  expect(emulator.connectionTemplates.list()).toHaveLength(2);
});

test("S21: a lost answer to a name in use ends as a name in use", async () => {
  const { emulator, api } = await start();
  emulator.templateTags.add({ name: "pro" });
  emulator.addFault({ ...A_CREATE, times: 1, drop: "after" });

  expect(await thrownBy(tags.create(api))).toMatchObject({ kind: "already-exists", status: 409 });
});

test("several that may be the lost one are all named, and none is taken", async () => {
  const { emulator, api } = await start();
  await connection.create(api);
  emulator.addFault({ ...A_CREATE, times: 1, drop: "after" });
  const other = emulator.connectionTemplates.add({ destination_name: "lake", destination_definition_id: S3 });

  const error = await thrownBy(connection.create(api));

  const others = emulator.connectionTemplates.list().slice(1);
  expect(error).toBeInstanceOf(LostAnswer);
  expect(error).toMatchObject({ candidates: others.map(({ id }) => id) });
  expect(String(error)).toContain(`2 objects may be its result: ${other.id}, `);
});

test("equal creates at the same time do not take each other's object", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ ...A_CREATE, times: 2, drop: "after" });

  const made = await Promise.all([1, 2, 3].map(() => connection.create(api)));

  expect(new Set(made.map(({ id }) => id)).size).toBe(3);
  expect(emulator.connectionTemplates.list()).toHaveLength(3);
});

test("a copy without a name is told from what else was made meanwhile by its connector", async () => {
  const { emulator, api } = await start();
  const original = emulator.sourceTemplates.add({
    source_definition_id: STRIPE,
    organization_id: null,
    name: "Stripe",
  });
  emulator.addFault({ ...A_CREATE, times: 1, drop: "after" });

  const [copy] = await Promise.all([
    api.sourceTemplates.create({ original_source_template_id: original.id }),
    api.sourceTemplates.create({ actor_definition_id: STRIPE, name: "Ours", partial_default_config: {} }),
  ]);

  expect(copy).toMatchObject({ name: "Stripe", source_definition_id: STRIPE });
  expect(emulator.sourceTemplates.list()).toHaveLength(3);
});

test("a server that answers a duplicate with the old tag does not make it ours", async () => {
  const { emulator, api } = await start({ switches: { duplicateTag: "existing" } });
  emulator.templateTags.add({ name: "pro" });

  const error = await thrownBy(api.templateTags.create("pro"));

  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ kind: "already-exists", fields: ["name"] });
});

test("an error of the server itself is told as it is when nothing was made", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ ...A_CREATE, status: 500, body: { message: "boom", errors: [] } });

  expect(await thrownBy(tags.create(api))).toMatchObject({ status: 500, reason: "boom" });
});

test("a create goes on where the list of what exists cannot be read", async () => {
  const { emulator, api } = await start({ switches: { listShape: "array" } });

  await tags.create(api);

  expect(emulator.templateTags.list()).toHaveLength(1);
});

test("without knowing what was there, a lost answer stays in doubt", async () => {
  const { emulator, api } = await start({ switches: { listShape: "array" } });
  emulator.addFault({ ...A_CREATE, times: 1, drop: "after" });

  expect(await thrownBy(tags.create(api))).toBeInstanceOf(LostAnswer);
  expect(emulator.templateTags.list()).toHaveLength(1);
});

test("fifty creates look at what is there once", async () => {
  const { emulator, api } = await start();

  await Promise.all(Array.from({ length: 50 }, (_, index) => api.templateTags.create(`tag-${index}`)));

  expect(emulator.requests.filter(({ method }) => method === "GET")).toHaveLength(1);
  expect(emulator.templateTags.list()).toHaveLength(50);
});
