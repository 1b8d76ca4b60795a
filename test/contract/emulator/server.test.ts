import { request } from "node:http";
import { systemClock } from "../../../src/api";
import { type Emulator, type EmulatorOptions, startEmulator } from "../../../src/emulator";
import { POSTGRES } from "../../support/specs/connector-ids";

const TAGS = "/api/v1/integrations/templates/tags";
let emulator: Emulator;

async function start(options: EmulatorOptions = {}): Promise<void> {
  emulator = await startEmulator(options);
}

afterEach(() => emulator.stop());

async function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return fetch(emulator.url + path, { method, headers, ...(body === undefined ? {} : { body: text }) });
}

async function bearer(): Promise<Record<string, string>> {
  const { clientId, clientSecret } = emulator;
  const answer = await ask("POST", "/api/v1/account/applications/token", {
    client_id: clientId,
    client_secret: clientSecret,
  });
  return { Authorization: `Bearer ${(await bodyOf(answer)).access_token}` };
}

interface Body {
  readonly id: string;
  readonly access_token: string;
  readonly message: string;
  readonly errors: unknown[];
  readonly data: unknown[];
}

/** Typed as all bodies that these tests look into; a field that is missing fails the test that needs it. */
async function bodyOf(answer: Response): Promise<Body> {
  return (await answer.json()) as Body;
}

test("it listens on this machine only unless told otherwise", async () => {
  await start();

  expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test("a port that is taken is an error", async () => {
  await start();

  await expect(startEmulator({ port: Number(new URL(emulator.url).port) })).rejects.toThrow("EADDRINUSE");
});

test("stopping twice does no harm", async () => {
  await start();

  await emulator.stop();

  await expect(emulator.stop()).resolves.toBeUndefined();
});

test.each([
  ["PATCH", "/api/v1/workspaces/x", "There it serves GET, PUT and DELETE."],
  ["PUT", "/api/v1/integrations/templates/sources/x/", "There it serves GET, PATCH and DELETE."],
  ["POST", "/api/v1/integrations/definitions/sources", "There it serves GET."],
  ["GET", "/api/v1/integrations/templates", "The nearest that it serves is GET /api/v1/integrations/templates/tags."],
  [
    "POST",
    "/api/v1/integrations/template/tags",
    "The nearest that it serves is POST /api/v1/integrations/templates/tags.",
  ],
  [
    "GET",
    "/api/v1/integrations/templates/sources/x/owner",
    "The nearest that it serves is GET /api/v1/integrations/templates/sources/{id}.",
  ],
  ["GET", "/api/v1/skills", "The guide to the emulator says what it serves."],
  ["GET", "/api/v1/workspace", "The nearest that it serves is GET /api/v1/workspaces."],
  ["GET", "/elsewhere", "The guide to the emulator says what it serves."],
  ["GET", "/emulator/request", "The nearest that it serves is GET /emulator/requests."],
])("%s %s is not served, and the answer says what comes nearest", async (method, path, nearest) => {
  await start({ switches: { era: "2026-05" } });

  const answer = await ask(method, path);

  expect(answer.status).toBe(501);
  expect((await bodyOf(answer)).message).toBe(`The emulator does not serve ${method} ${path}. ${nearest}`);
});

test("a request without a token is forbidden, one with a wrong token unauthorized", async () => {
  await start();

  const missing = await ask("GET", TAGS);
  const wrong = await ask("GET", TAGS, undefined, { Authorization: "Bearer x" });

  expect([missing.status, (await bodyOf(missing)).message]).toEqual([403, "Not authenticated"]);
  expect([wrong.status, (await bodyOf(wrong)).message]).toEqual([401, "Invalid authentication credentials"]);
});

test("a token ends after its lifetime", async () => {
  let time = 0;
  await start({ tokenLifetimeSeconds: 10, clock: { ...systemClock, elapsed: () => time } });
  const headers = await bearer();

  time += 9999;
  const before = await ask("GET", TAGS, undefined, headers);
  time += 1;
  const after = await ask("GET", TAGS, undefined, headers);

  expect([before.status, after.status]).toEqual([200, 401]);
});

test.each([
  ["no body", undefined, "body", "missing"],
  ["text that is no JSON", "{", "body", "json_invalid"],
  ["a missing name", {}, "body.name", "missing"],
  ["an empty name", { name: "" }, "body.name", "string_too_short"],
  ["a name that is no text", { name: 5 }, "body.name", "string_type"],
])("%s is refused with its field", async (_what, body, field, code) => {
  await start();

  const answer = await ask("POST", TAGS, body, await bearer());

  expect(answer.status).toBe(422);
  expect((await bodyOf(answer)).errors).toMatchObject([{ field, error_code: code }]);
});

test("a slash at the end makes no difference", async () => {
  await start();

  expect((await ask("GET", `${TAGS}/`, undefined, await bearer())).status).toBe(200);
});

test("a filter mode that does not exist is refused", async () => {
  await start();

  const answer = await ask("GET", "/api/v1/integrations/templates/sources?tags_mode=some", undefined, await bearer());

  expect((await bodyOf(answer)).errors).toMatchObject([{ field: "query.tags_mode" }]);
});

test("another process can add faults, read the requests and start over", async () => {
  await start();
  const headers = await bearer();
  emulator.templateTags.add({ name: "pro" });

  await ask("POST", "/emulator/faults", { pathPattern: "tags$", status: 503, times: 1, body: "html" });
  const faulty = await ask("GET", TAGS, undefined, headers);
  const { data } = await bodyOf(await ask("GET", "/emulator/requests"));
  await ask("POST", "/emulator/reset");

  expect([faulty.status, await faulty.text()]).toEqual([503, expect.stringContaining("<html>")]);
  expect(data).toMatchObject([
    { path: "/api/v1/account/applications/token" },
    { method: "GET", path: TAGS, status: 503 },
  ]);
  expect(emulator.templateTags.list()).toEqual([]);
  expect(emulator.requests).toEqual([]);
});

test.each([
  [{ status: 99999 }, "body.status", "Input should be less than or equal to 599"],
  [{ status: "503" }, "body.status", "Input should be a valid number"],
  [{ delayMs: 1e12 }, "body.delayMs", "Input should be less than or equal to 86400000"],
  [{ delay: 100 }, "body.delay", "Extra inputs are not permitted"],
  [{ pathPattern: "(" }, "body.pathPattern", expect.stringContaining("this is no regular expression: ")],
  [{ pathPattern: "^(?=/)" }, "body.pathPattern", expect.stringContaining("do without look-around")],
  [{ path: 5 }, "body.path", "Input should be a valid string"],
  [{ path: "(a+)+$" }, "body.path", expect.stringContaining("this is the beginning of a path, such as /api/v1")],
  [{ path: "/", pathPattern: "x" }, "body.pathPattern", "Value error, give path or pathPattern, not both"],
  [
    { method: "YELL" },
    "body.method",
    "Value error, this is no method: there are GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
  ],
  [{ method: 5 }, "body.method", "Input should be a valid string"],
  [{ after: -1 }, "body.after", "Input should be greater than or equal to 0"],
  [{ times: 1.5 }, "body.times", "Input should be a valid integer"],
  [{ short: "all" }, "body.short", "Input should be a valid number"],
  [{ work: "half" }, "body.work", "Input should be 'done'"],
  [{ drop: "during" }, "body.drop", "Input should be 'before' or 'after'"],
  [{ expireToken: "yes" }, "body.expireToken", "Input should be a valid boolean"],
  [{ retryAfter: true }, "body.retryAfter", expect.any(String)],
  [{ headers: { "no name": "1" } }, "body.headers", "Value error, no header can have this name"],
  [{ headers: { "X-A": "1\n2" } }, "body.headers.X-A", "Value error, no header can have this value"],
  [{ body: "pdf" }, "body.body", expect.any(String)],
])("a fault like %j from outside is refused with its field", async (fault, field, message) => {
  await start();

  const answer = await ask("POST", "/emulator/faults", fault);

  expect([answer.status, (await bodyOf(answer)).errors]).toEqual([422, [expect.objectContaining({ field, message })]]);
  expect((await ask("GET", TAGS)).status).toBe(403);
});

test("an expression that could run forever is matched in no time", async () => {
  await start();
  await ask("POST", "/emulator/faults", { pathPattern: "^(/|[a!]+)+$", status: 503 });

  const answer = await ask("GET", `/${"a".repeat(60)}?`);

  expect(answer.status).toBe(503);
});

test("faults can be taken back from outside", async () => {
  await start({ faults: [{ status: 503 }] });

  await ask("DELETE", "/emulator/faults");

  expect((await ask("GET", TAGS)).status).toBe(403);
});

test("another process can edit a template as in the web app", async () => {
  await start();
  const { id, updated_at } = emulator.sourceTemplates.add({ source_definition_id: POSTGRES, name: "CRM" });

  await ask("PATCH", `/emulator/source-templates/${id}`, { partial_default_config: { host: "elsewhere" } });

  const edited = emulator.sourceTemplates.get(id);
  expect(edited).toMatchObject({ name: "CRM", partial_default_config: { host: "elsewhere" } });
  expect(edited.updated_at > updated_at).toBe(true);
});

test("another process can edit a connection template, and change the switches", async () => {
  await start();
  const { id } = emulator.connectionTemplates.add({ destination_name: "lake" });

  await ask("PATCH", `/emulator/connection-templates/${id}`, { cron_expression: "0 0 1 * * ?", tags: ["x"] });
  const changed = await ask("PATCH", "/emulator/switches", { missingAuthorization: "401" });
  const refused = await ask("PATCH", "/emulator/switches", { missingAuthorization: "418" });

  expect(emulator.connectionTemplates.get(id)).toMatchObject({ cron_expression: "0 0 1 * * ?", tags: ["x"] });
  expect(await changed.json()).toMatchObject({ missingAuthorization: "401", era: "2026-05" });
  expect([refused.status, (await ask("GET", TAGS)).status]).toEqual([422, 401]);
});

test("an edit of what there is not is refused", async () => {
  await start();
  const { id } = emulator.sourceTemplates.add({ name: "CRM" });

  const answer = await ask("PATCH", `/emulator/source-templates/${id}`, { nmae: "Mail" });

  expect(answer.status).toBe(422);
  expect((await bodyOf(answer)).errors).toMatchObject([{ field: "body.nmae", error_code: "extra_forbidden" }]);
});

test.each(["/emulator/workspaces", "/emulator/switches", "/emulator/faults"])(
  "%s refuses a body that would change what objects inherit",
  async (path) => {
    await start();

    const method = path === "/emulator/switches" ? "PATCH" : "POST";
    const answer = await ask(method, path, '{"__proto__": {"name": "x", "status": 500}}');

    expect(answer.status).toBe(422);
    expect((await bodyOf(answer)).message).toContain('the emulator cannot keep a key "__proto__"');
  },
);

test("an address that is none is not served, and harms nothing", async () => {
  await start();
  const { hostname, port } = new URL(emulator.url);

  const status = await new Promise((resolve, reject) => {
    request({ hostname, port, path: "//[" }, (answer) => resolve(answer.resume().statusCode))
      .on("error", reject)
      .end();
  });

  expect(status).toBe(501);
});

test("another process can add workspaces and sources, and edit them", async () => {
  await start();

  const workspace = await bodyOf(await ask("POST", "/emulator/workspaces", { name: "acme", cloud_only: true }));
  const source = await bodyOf(await ask("POST", "/emulator/sources", { name: "CRM", workspace_id: workspace.id }));
  await ask("PATCH", `/emulator/workspaces/${workspace.id}`, { status: "inactive" });
  await ask("PATCH", `/emulator/sources/${source.id}`, { source_config: { host: "elsewhere" } });

  const [standard, added] = emulator.workspaces.list();
  expect(standard?.name).toBe("default");
  expect(added).toMatchObject({ id: workspace.id, name: "acme", cloud_only: true, status: "inactive" });
  expect(emulator.sources.get(source.id)).toMatchObject({ name: "CRM", source_config: { host: "elsewhere" } });
});

test("a workspace that is deleted in the web app takes its sources along", async () => {
  await start();
  const { id } = emulator.workspaces.add({ name: "acme" });
  emulator.sources.add({ workspace_id: id });

  await ask("PATCH", `/emulator/workspaces/${id}`, { tombstone: true });

  expect(emulator.sources.list()).toEqual([]);
});

test("a fault may strike after the work is done, with headers of its own", async () => {
  await start({
    faults: [{ method: "POST", path: TAGS, status: 502, body: "html", work: "done", headers: { "X-A": "1" } }],
  });

  const answer = await ask("POST", TAGS, { name: "pro" }, await bearer());

  expect([answer.status, answer.headers.get("x-a"), await answer.text()]).toEqual([
    502,
    "1",
    expect.stringContaining("<html>"),
  ]);
  expect(emulator.templateTags.list()).toHaveLength(1);
});

test("a fault may leave items out of a list, and nothing out of anything else", async () => {
  await start({ faults: [{ path: TAGS, short: 2 }] });
  for (const name of ["a", "b", "c"]) emulator.templateTags.add({ name });
  const headers = await bearer();

  const list = await bodyOf(await ask("GET", TAGS, undefined, headers));
  const created = await ask("POST", TAGS, { name: "d" }, headers);

  expect(list.data).toMatchObject([{ name: "a" }]);
  expect(await created.json()).toMatchObject({ name: "d" });
});

test("a path that its switch takes away is answered as by a server that never had it", async () => {
  await start({ switches: { tokenPath: "new" } });

  const answer = await ask("POST", "/api/v1/applications/token", {});

  expect([answer.status, (await bodyOf(answer)).message]).toEqual([404, "Not Found"]);
});

test("a delay ends when the emulator stops", async () => {
  await start({ faults: [{ path: TAGS, delayMs: 600_000 }] });
  const answer = ask("GET", TAGS);
  const lost = expect(answer).rejects.toThrow("fetch failed");
  await ask("GET", "/emulator/requests");

  await emulator.stop();

  await lost;
});
