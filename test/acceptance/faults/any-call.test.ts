import { FAULT_KINDS } from "../../support/faults/fault-kinds";
import { CLIENT_SECRET, SECRET } from "../../support/faults/place";
import { toCalls } from "../../support/faults/recording";
import { toStock } from "../../support/faults/stock";
import { Random } from "../../support/random";
import { allResources } from "../../support/terraform/all-resources";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

/** FAULT_APPLIES=200 tries more, FAULT_SEED others. */
const { FAULT_APPLIES = "12", FAULT_SEED = "1" } = process.env;

/** Waits are real here. */
const HASTE = {
  AIRBYTE_REQUEST_TIMEOUT_SECONDS: "2",
  AIRBYTE_MAX_RETRIES: "1",
  AIRBYTE_RATE_LIMIT_PATIENCE_SECONDS: "1",
};

const SECRETS = [CLIENT_SECRET, SECRET];

async function begin(): Promise<WorkingDirectory> {
  const emulator = { clientSecret: CLIENT_SECRET };
  const terraform = await createWorkingDirectory({ warm: true, emulator, env: HASTE });
  terraform.write(allResources({ secret: SECRET }));
  return terraform;
}

test("whatever happens to a call of an apply, the next one puts all in order and shows no secret", async () => {
  const whole = await begin();
  await whole.run("apply", "-auto-approve");
  const calls = toCalls(whole.airbyte.requests);
  await whole.expectEmptyPlan();
  const stock = toStock(whole.airbyte);
  await whole.dispose();
  const random = new Random(Number(FAULT_SEED));
  const problems: unknown[] = [];

  for (let count = 0; count < Number(FAULT_APPLIES); count += 1) {
    const [{ method, path, before: after }, fault] = [random.pick(calls), random.pick(FAULT_KINDS)];
    const terraform = await begin();
    const times = random.chance(0.5) ? { times: 1 } : {};
    terraform.airbyte.addFault({ ...fault.rule(), ...times, method, path, after });
    const { stdout, stderr } = await terraform.run("apply", "-auto-approve");
    terraform.airbyte.clearFaults();
    const problem = await terraform.apply().then(() => null, String);

    const said = stdout + stderr;
    const found = toStock(terraform.airbyte);
    const isFine = problem === null && JSON.stringify(found) === JSON.stringify(stock);
    const isTelling = SECRETS.some((secret) => said.includes(secret)) || /This is a bug|eyJ[\w-]+\.[\w-]+\./.test(said);
    if (!isFine || isTelling) problems.push({ method, path, after, fault, times, problem, found, said });
    await terraform.dispose();
  }

  expect(problems).toEqual([]);
}, 1_200_000);
