import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

const program = (cron: string) => `
  resource "airbyteembedded_connection_template" "lake" {
    data_hosting_type = "airbyte_hosted"
    cron_expression   = "${cron}"
  }`;

test.each<[string, string, RegExp]>([
  ["wrapped as AWS has it", "cron(0 4 * * * ?)", /`0 4 \* \* \* \?`/],
  ["five fields", "0 0 * * *", /5 fields.*`0 0 0 \* \* \?`/],
  ["a zone", "0 27 * * * ? * US/Pacific", /zone/],
  ["both day fields", "0 0 12 * * *", /`0 0 12 \* \* \?`/],
  ["a name of Unix", "@daily", /`0 0 0 \* \* \?`/],
])("%s: %s is an error that shows the right spelling, before any request", async (_, cron, message) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program(cron));
  await terraform.init();

  const { code, stderr } = await terraform.run("validate");

  expect(code).toBe(1);
  expect(stderr.replaceAll(/\s+/g, " ")).toMatch(message);
  expect(stderr).toMatch(/on main\.tf line \d+[\s\S]*cron_expression/);
  expect(terraform.airbyte.requests).toEqual([]);
});

test("every four minutes is legal, and a warning that shows the next runs and the hourly spelling", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program("0 */4 * * * ?"));

  const { warnings } = await terraform.plan();
  await terraform.apply();

  expect(warnings).toMatchObject([{ summary: "Unusual schedule" }]);
  expect(warnings[0]!.detail).toMatch(/4 minutes.*next.*`0 0 \*\/4 \* \* \?`/s);
});

test("the smallest gap is found, whatever the hour of the plan", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program("0 0,50 1,2 * * ?"));

  const { warnings } = await terraform.plan();

  expect(warnings[0]!.detail).toMatch(/10 minutes/);
});

test("a date that never comes is a warning", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program("0 0 12 31 2 ?"));

  expect((await terraform.plan()).warnings[0]!.detail).toMatch(/never runs/);
});
