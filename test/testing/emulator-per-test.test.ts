import { emulatorPerTest } from "../../src/testing";

process.env.AIRBYTE_ACCESS_TOKEN = "of-somebody-else";

describe("with an emulator for each test", () => {
  const airbyte = emulatorPerTest({ switches: { duplicateStatus: "422" } });
  const urls: string[] = [];

  test.each([["first"], ["second"]])("the %s test finds it empty, and another one", () => {
    expect(airbyte.current.templateTags.list()).toEqual([]);
    expect(urls).not.toContain(airbyte.current.url);

    airbyte.current.templateTags.add({ name: "left behind" });
    urls.push(airbyte.current.url);
  });

  test("the environment leads to it and to nothing else", () => {
    expect(process.env).toMatchObject({
      AIRBYTE_API_URL: airbyte.current.url,
      AIRBYTE_ORGANIZATION_ID: airbyte.current.organizationId,
      AIRBYTE_CLIENT_ID: airbyte.current.clientId,
      AIRBYTE_CLIENT_SECRET: airbyte.current.clientSecret,
    });
    expect(process.env).not.toHaveProperty("AIRBYTE_ACCESS_TOKEN");
  });

  afterAll(() => {
    expect(process.env).not.toHaveProperty("AIRBYTE_API_URL");
    expect(process.env.AIRBYTE_ACCESS_TOKEN).toBe("of-somebody-else");
    expect(() => airbyte.current).toThrow("There is no emulator between tests");
  });
});

/** Hooks that a test runs itself. */
function recordedHooks() {
  const before: (() => Promise<void>)[] = [];
  const after: (() => Promise<void>)[] = [];
  return {
    hooks: {
      beforeEach: (hook: () => Promise<void>) => before.push(hook),
      afterEach: (hook: () => Promise<void>) => after.push(hook),
    },
    enter: async () => {
      await Promise.all(before.map((hook) => hook()));
    },
    leave: async () => {
      await Promise.all(after.map((hook) => hook()));
    },
  };
}

test("hooks that are not global are handed over", async () => {
  const { hooks, enter, leave } = recordedHooks();
  const airbyte = emulatorPerTest({ hooks });

  await enter();
  const { url } = airbyte.current;
  const reached = await fetch(`${url}/emulator/requests`);
  await leave();

  expect(reached.status).toBe(200);
  await expect(fetch(url)).rejects.toThrow();
});
