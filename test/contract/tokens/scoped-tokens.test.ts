import { createRedactor, NotAuthorized, systemClock, UnexpectedAnswer } from "../../../src/api";
import { all, clientOf, emulate, start, thrownBy } from "../../support/emulator/emulated-api";
import { stub } from "../../support/api/stub-server";
import { STRIPE } from "../../support/specs/connector-ids";

const NEW = "/api/v1/account/applications";
const OLD = "/api/v1/embedded";
const WIDGET = { workspace_name: "acme", allowed_origin: "https://app.example.com" };

test("an application token to hand on is not the one in use", async () => {
  const { emulator, api } = await start();
  await api.checkAccess();

  const { token, expiresInSeconds, organizationId } = await api.tokens.application();
  const other = clientOf(emulator, { credentials: { accessToken: token } });

  expect([expiresInSeconds, organizationId]).toEqual([900, emulator.organizationId]);
  await expect(other.checkAccess()).resolves.toBeDefined();
  expect(emulator.requests.filter(({ path }) => path.endsWith("/applications/token"))).toHaveLength(2);
});

test("late 2025 does not tell the organization of a token", async () => {
  const { api } = await start({ switches: { era: "2025-10" } });

  expect(await api.tokens.application()).toMatchObject({ organizationId: null });
});

test("an access token makes no other tokens of its kind, and the error says what would", async () => {
  const { emulator, api } = await start();
  const { token } = await api.tokens.application();
  const other = clientOf(emulator, { credentials: { accessToken: token } });

  expect(String(await thrownBy(other.tokens.application()))).toMatch(/AIRBYTE_CLIENT_ID.*AIRBYTE_CLIENT_SECRET/);
  await expect(other.tokens.scoped({ workspace_name: "acme" })).resolves.toHaveProperty("token");
});

test.each([
  ["2026-05", "acme"],
  ["2025-10", null],
] as const)("a scoped token of %s tells whose it is", async (era, workspace_name) => {
  const { emulator, api } = await start({ switches: { era } });
  const { id } = emulator.workspaces.add({ name: "acme" });

  const { token } = await api.tokens.scoped({ workspace_name: "acme" });

  const info = { organization_id: emulator.organizationId, workspace_id: id, workspace_name };
  expect(await api.tokens.info(token)).toEqual(info);
  expect(await api.scoped(token).info()).toEqual(info);
});

test.each([
  ["both, in 2026", { tokenPath: "both" }, [NEW]],
  ["both, in late 2025", { tokenPath: "both", era: "2025-10" }, [NEW, OLD]],
  ["the old ones", { tokenPath: "old" }, [NEW, OLD]],
  ["the new ones", { tokenPath: "new" }, [NEW]],
  ["the new ones, in late 2025", { tokenPath: "new", era: "2025-10" }, [NEW]],
] as const)(
  "of the addresses of tokens a server may know %s: the one it knows is remembered",
  async (_, switches, bases) => {
    const { emulator, api } = await start({ switches });

    const { token } = await api.tokens.scoped({ workspace_name: "acme" });
    await api.tokens.widget(WIDGET);
    await api.tokens.info(token);
    await api.tokens.info(token);

    const last = bases.at(-1) ?? "";
    expect(emulator.requests.map(({ path }) => path).filter((path) => /\/(scoped|widget)-token/.test(path))).toEqual([
      ...bases.map((base) => `${base}/scoped-token`),
      `${last}/widget-token`,
      ...bases.map((base) => `${base}/scoped-token/info`),
      `${last}/scoped-token/info`,
    ]);
  },
);

test.each(["scoped-token/info", "scoped-token-info", "organizations/current-scoped"])(
  "whose a token is was once asked at %s",
  async (known) => {
    const info = { organization_id: "o", workspace_id: "3f2504e0-4f89-41d3-9a0c-0305e82c3301" };
    const server = await stub(({ url }) =>
      url.pathname === `${OLD}/${known}`
        ? { body: JSON.stringify(info) }
        : { status: 404, body: '{"detail":"Not Found"}' },
    );
    const api = clientOf({ ...server, organizationId: "o", clientId: "id", clientSecret: "secret" });

    expect(await api.tokens.info("head.claims.signature")).toEqual({ ...info, workspace_name: null });
    // Nobody but the bearer of the token asks: no application token is needed.
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual(
      server.received.map(() => "Bearer head.claims.signature"),
    );
  },
);

test("a widget token holds a scoped token, and an address with the page it is for", async () => {
  const { emulator, api } = await start();

  const { token, scopedToken, widgetUrl } = await api.tokens.widget(WIDGET);
  const { workspace_id } = await api.tokens.info(scopedToken);

  const { searchParams } = new URL(widgetUrl);
  expect(searchParams.get("allowedOrigin")).toBe("https://app.example.com");
  expect(searchParams.get("workspaceId")).toBe(workspace_id);
  expect(emulator.workspaces.get(workspace_id).name).toBe("acme");
  expect(token).not.toBe(scopedToken);
});

test.each([
  [[], "any", ["all tiers", "free", "pro", "untagged"]],
  [["pro"], "any", ["all tiers", "pro"]],
  [["pro", "free"], "any", ["all tiers", "free", "pro"]],
  [["pro", "free"], "all", ["all tiers"]],
  [["Pro"], "any", []],
] as const)("the token inside one that selects %j (%s) is offered what the widget shows", async (tags, mode, names) => {
  const { emulator, api } = await start();
  emulator.sourceTemplates.add({ name: "pro", source_definition_id: STRIPE, tags: ["pro"] });
  emulator.sourceTemplates.add({ name: "free", source_definition_id: STRIPE, tags: ["free"] });
  emulator.sourceTemplates.add({ name: "all tiers", source_definition_id: STRIPE, tags: ["free", "pro"] });
  emulator.sourceTemplates.add({ name: "untagged", source_definition_id: STRIPE });
  const selected = { selected_source_template_tags: tags, selected_source_template_tags_mode: mode };

  const { scopedToken } = await api.tokens.widget({ ...WIDGET, ...selected });
  const { sourceTemplates } = api.scoped(scopedToken);
  const offered = await all(sourceTemplates.list());

  expect(offered.map(({ name }) => name).sort()).toEqual(names);
  for (const { id, name } of emulator.sourceTemplates.list()) {
    const found = await sourceTemplates.get(id).catch(() => null);
    expect(found?.name ?? null).toBe(names.some((offer) => offer === name) ? name : null);
  }
});

test("a filter narrows what is offered, and never widens it", async () => {
  const { emulator, api } = await start();
  for (const tags of [["pro"], ["pro", "eu"], ["eu"]]) {
    emulator.sourceTemplates.add({ name: tags.join(), source_definition_id: STRIPE, tags });
  }
  const { scopedToken } = await api.tokens.widget({ ...WIDGET, selected_source_template_tags: ["pro"] });

  const offered = await all(api.scoped(scopedToken).sourceTemplates.list({ tags: ["eu"], tagsMode: "any" }));

  expect(offered.map(({ name }) => name)).toEqual(["pro,eu"]);
});

test("the deprecated list by POST has its filter in the body", async () => {
  const { emulator, api } = await start();
  for (const name of ["pro", "free"]) {
    emulator.sourceTemplates.add({ name, source_definition_id: STRIPE, tags: [name] });
  }
  const { token } = await api.tokens.scoped({ workspace_name: "acme" });
  const ask = async (body?: object): Promise<unknown> => {
    const answer = await fetch(`${emulator.url}${OLD}/source-templates`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    return answer.json();
  };

  expect(await ask()).toMatchObject({ data: [{ name: "pro" }, { name: "free" }] });
  expect(await ask({ tags: ["free"] })).toMatchObject({ data: [{ name: "free" }] });
});

test("a bad origin passes, unless the server is strict", async () => {
  const { emulator, api } = await start();
  const request = { ...WIDGET, allowed_origin: "https://app.example.com/" };

  await api.tokens.widget(request);
  emulator.setSwitches({ originCheck: "strict" });
  const error = await thrownBy(api.tokens.widget(request));

  expect(error).toMatchObject({ status: 422, fields: ["allowed_origin"] });
  expect(String(error)).toContain('ends with a slash. Use "https://app.example.com".');
});

test.each([
  ["a region that is no id", { ...WIDGET, region_id: "eu" }, "region_id"],
  ["an empty name", { ...WIDGET, workspace_name: "" }, "workspace_name"],
  [
    "a mode there is not",
    { ...WIDGET, selected_source_template_tags_mode: "some" as never },
    "selected_source_template_tags_mode",
  ],
])("%s is refused at its field", async (_what, request, field) => {
  const { emulator, api } = await start();

  expect(await thrownBy(api.tokens.widget(request))).toMatchObject({ status: 422, fields: [field] });
  expect(emulator.workspaces.list()).toHaveLength(1);
});

test("a widget token in another form cannot be read, and the error does not show it", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ path: /widget-token$/, body: { token: "head.claims.signature" } });

  const error = await thrownBy(api.tokens.widget(WIDGET));

  expect(error).toBeInstanceOf(UnexpectedAnswer);
  expect(String(error)).toMatch(/POST .*\/widget-token cannot be read: token: it is not base64 of JSON/);
  expect(String(error)).not.toContain("head.claims.signature");
});

test("the client's redactor knows every token, and errors that quote one hide it", async () => {
  const emulator = await emulate();
  const redactor = createRedactor();
  const api = clientOf(emulator, { redactor });

  const application = await api.tokens.application();
  const scoped = await api.tokens.scoped({ workspace_name: "acme" });
  const widget = await api.tokens.widget(WIDGET);

  for (const secret of [emulator.clientSecret, application.token, scoped.token, widget.token, widget.scopedToken]) {
    expect(redactor.redact(`It is ${secret}.`)).toBe("It is (hidden).");
  }
  emulator.addFault({ status: 400, body: { message: `bad token ${scoped.token}` } });
  expect(String(await thrownBy(api.scoped(scoped.token).info()))).toContain("bad token (hidden)");
});

test("a scoped token ends after 20 minutes, and the error says what to do", async () => {
  let time = 0;
  const emulator = await emulate({ clock: { ...systemClock, elapsed: () => time } });
  const api = clientOf(emulator);
  const { token } = await api.tokens.scoped({ workspace_name: "acme" });

  time += 20 * 60_000 - 1;
  await expect(api.scoped(token).info()).resolves.toBeDefined();
  time += 1;
  const error = await thrownBy(api.scoped(token).info());

  expect(error).toBeInstanceOf(NotAuthorized);
  expect(String(error)).toMatch(/\(401\).*expired after its 20 minutes.*mint a new one/);
});
