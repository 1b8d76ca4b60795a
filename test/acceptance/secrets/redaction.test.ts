import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";
import { POSTGRES } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const SECRET = 'Zq"4 s3cr&t/x';
const PIN = 73519924;

const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** Every log of the provider and of its gRPC. */
const LOUDEST = { TF_LOG_PROVIDER: "trace", GRPC_VERBOSITY: "DEBUG", GRPC_TRACE: "all" };

/** Secrets come by a variable: Terraform shows the lines of a configuration that an error is about. */
const program = (secrets: object): Record<string, string> => ({
  "main.tf.json": JSON.stringify({
    variable: { secrets: { type: "string", sensitive: true } },
    resource: {
      airbyteembedded_source_template: {
        db: {
          name: "Database",
          actor_definition_id: POSTGRES,
          partial_default_config: { host: "db.test", env: "prod", port: 443 },
          partial_default_secrets_wo: "${jsondecode(var.secrets)}",
        },
      },
    },
  }),
  "secrets.auto.tfvars.json": JSON.stringify({ secrets: JSON.stringify(secrets) }),
});

/** Everything that a failed apply says: to people, and to the log at its most talkative. */
async function applyInVain(terraform: WorkingDirectory): Promise<string> {
  const outcome = await terraform.run("apply", "-auto-approve");
  expect(outcome.code).toBe(1);
  return `${outcome.stdout}${outcome.stderr}`.replace(/\s*[│╷╵]\s*|\s+/g, " ");
}

test("no encoding of a secret that Airbyte quotes is in an error or in the log", async () => {
  const terraform = await createWorkingDirectory({ env: LOUDEST });
  terraform.write(program({ password: SECRET, pin: PIN }));
  const quoted = [
    JSON.stringify(SECRET),
    JSON.stringify(JSON.stringify(SECRET)),
    encodeURIComponent(SECRET),
    base64(SECRET),
    base64(`:${SECRET}`),
    `${PIN}`,
  ];
  terraform.airbyte.addFault({ method: "POST", path: /sources$/, status: 422, body: { message: quoted.join(" | ") } });
  await terraform.init();

  const said = await applyInVain(terraform);

  expect(said).toContain("(422): ");
  expect(said).toContain("RPC answered");
  expect(said).toContain("(hidden)");
  for (const encoded of [SECRET, ...quoted, "s3cr"]) expect(said).not.toContain(encoded);
  terraform.airbyte.clearFaults();
  await terraform.apply();
});

test("with a secret too short to be hidden Airbyte's words are left out, and ordinary settings stay words", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const refusal = { method: "POST", path: /sources$/, status: 422, body: { message: "x7q: no production at 443" } };
  terraform.airbyte.addFault(refusal);

  terraform.write(program({ pin: "x7q" }));
  const short = await applyInVain(terraform);
  terraform.write(program({ pin: "x7q-long-enough" }));
  const long = await applyInVain(terraform);

  expect(short).toContain("the message is left out");
  expect(short).not.toContain("x7q");
  expect(long).toContain("no production at 443");
  terraform.airbyte.clearFaults();
  await terraform.apply();
});

test("words of Airbyte's cannot steer the terminal", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program({}));
  const message = "\u001b]0;owned\u0007 \u009b2J \u202egnorw";
  terraform.airbyte.addFault({ method: "POST", path: /sources$/, status: 422, body: { message } });

  const said = await applyInVain(terraform);

  expect(said).toContain("\\u001b]0;owned\\u0007 \\u009b2J \\u202egnorw");
  expect(said).not.toMatch(/[\u0007\u001b\u009b\u202e]/);
  terraform.airbyte.clearFaults();
  await terraform.apply();
});

test("names in warnings cannot steer the terminal", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const name = "CRM\u001b[2J\u202e\u0007";
  terraform.write({
    "main.tf.json": JSON.stringify({
      resource: {
        airbyteembedded_source_template: {
          crm: { name, actor_definition_id: POSTGRES, partial_default_config: {} },
        },
      },
    }),
  });
  await terraform.apply();

  const { warnings } = await terraform.plan("-destroy");

  const said = warnings.map(({ summary, detail }) => `${summary} ${detail}`).join(" ");
  expect(said).toContain('"CRM\\u001b[2J\\u202e\\u0007"');
  expect(said).not.toMatch(/\p{Bidi_Control}|[^\P{Cc}\n]/u);
  await terraform.expectEmptyPlan();
});
