import type { ApiError } from "../../../src/api";
import { createRedactor } from "../../../src/output";
import { clientOf, emulate, start, thrownBy } from "../../support/emulator/emulated-api";
import { POSTGRES } from "../../support/specs/connector-ids";

const SECRET = 'Zq"4 s3cr&t/x';
const TEMPLATE = { name: "CRM", actor_definition_id: POSTGRES };

const body = (config: object) => ({ ...TEMPLATE, partial_default_config: { ...config } });

test.each<[how: string, quoted: string]>([
  ["JSON-escaped", JSON.stringify(SECRET)],
  ["in JSON of JSON", JSON.stringify(JSON.stringify({ password: SECRET }))],
  ["URL-encoded", encodeURIComponent(SECRET)],
  ["as a form", new URLSearchParams({ password: SECRET }).toString()],
  ["in base64", Buffer.from(JSON.stringify({ partial_default_config: { password: SECRET } })).toString("base64")],
  ["in hex", Buffer.from(SECRET).toString("hex").toUpperCase()],
  ["cut off", `'${SECRET.slice(0, 8)}…'`],
])("a refusal that quotes a setting %s is told without it", async (_how, quoted) => {
  const { emulator, api } = await start();
  emulator.addFault({
    method: "POST",
    path: /sources$/,
    status: 422,
    body: { message: `bad value: ${quoted}`, errors: [] },
  });

  const error = String(await thrownBy(api.sourceTemplates.create(body({ host: "db.test", password: SECRET }))));

  expect(error).toContain("bad value: ");
  expect(error).toContain("(hidden)");
  expect(error).not.toMatch(/Zq|s3cr|5A71|WnEi|cGFzc3|InNwYX/);
});

test("a refusal that comes byte by byte, so that no part of it holds the whole secret, is told without it", async () => {
  const { emulator, api } = await start();
  const message = `bad value: ${SECRET}, ${JSON.stringify(SECRET)}`;
  emulator.addFault({
    method: "POST",
    path: /sources$/,
    status: 422,
    body: { message },
    bytesPerSecond: 1_000_000,
  });

  const error = await thrownBy(api.sourceTemplates.create(body({ host: "db.test", password: SECRET })));

  expect((error as ApiError).reason).toBe('bad value: (hidden), "(hidden)"');
});

test("a reply to a request with settings is cut short, whatever it says", async () => {
  const { emulator, api } = await start();
  const message = "no: ".repeat(1000);
  emulator.addFault({ method: "POST", path: /sources$/, status: 422, body: { message } });

  const error = await thrownBy(api.sourceTemplates.create(body({ host: "db.test" })));

  expect((error as ApiError).reason.length).toBeLessThanOrEqual(201);
});

test("no word of a refusal is shown when the request carried a secret of three characters", async () => {
  const emulator = await emulate();
  const redactor = createRedactor();
  redactor.learn({ auth: { pin: "x7q" } });
  const api = clientOf(emulator, { redactor });
  const refuse = {
    method: "POST",
    path: /sources$/,
    status: 409,
    times: 1,
    body: { message: "CRM x7q already exists" },
  };

  emulator.addFault(refuse);
  const error = await thrownBy(api.sourceTemplates.create(body({ auth: { pin: "x7q" } })));
  emulator.addFault(refuse);
  const plain = await thrownBy(api.sourceTemplates.create(body({ host: "h.test" })));

  expect(error).toMatchObject({ kind: "already-exists", reason: expect.stringMatching(/^the message is left out/) });
  expect(plain).toMatchObject({ kind: "already-exists", reason: "CRM x7q already exists" });
});

test("words of a server steer no terminal", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ status: 403, body: { message: "\u001b]0;owned\u0007\u202egnorw \u009b2J\r\nok" } });

  const error = await thrownBy(api.templateTags.create("pro"));

  expect(error).toMatchObject({ reason: "\\u001b]0;owned\\u0007\\u202egnorw \\u009b2J ok" });
  expect(String(error)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
});

test("what a failed check of a source says quotes none of its settings", async () => {
  const { emulator, api } = await start();
  const workspace = emulator.workspaces.add({ name: "acme" });
  const template = emulator.sourceTemplates.add({ name: "Database", source_definition_id: POSTGRES });
  const source = emulator.sources.add({ name: "db", workspace_id: workspace.id, source_template_id: template.id });
  const message = `no user in ${encodeURIComponent(SECRET)}`;
  emulator.addFault({ path: /\/status$/, body: { status: "failed", error_message: message } });

  const check = await api.sources.check(source.id, { settings: { url: SECRET } });

  expect(check).toEqual({ status: "failed", message: "no user in (hidden)" });
});
