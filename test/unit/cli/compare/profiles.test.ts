import { writeFileSync } from "node:fs";
import path from "node:path";
import { findPrefixEnv, readProfiles, toProfileEnv } from "../../../../src/cli/compare/profiles";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

function fileWith(content: unknown): string {
  const directory = scratchDirectory();
  writeFileSync(path.join(directory, "airbyte-embedded.json"), JSON.stringify(content));
  return directory;
}

const PLAIN = { AIRBYTE_CLIENT_ID: "shared", AIRBYTE_CLIENT_SECRET: "s", AIRBYTE_ORGANIZATION_ID: "o", PATH: "/bin" };

test("a profile has settings, and variables that hold others", () => {
  const cwd = fileWith({
    profiles: { eu: { organization_id: "org", max_retries: 2, client_secret: { env: "EU_SECRET" } } },
  });
  const { eu } = readProfiles(null, { cwd });

  expect(toProfileEnv("eu", eu!, { EU_SECRET: "shh", PATH: "/bin" })).toEqual({
    AIRBYTE_ORGANIZATION_ID: "org",
    AIRBYTE_MAX_RETRIES: "2",
    AIRBYTE_CLIENT_SECRET: "shh",
    EU_SECRET: "shh",
    PATH: "/bin",
  });
});

test("a profile without credentials takes those of the environment, and never its organization", () => {
  expect(toProfileEnv("eu", { api_url: "https://api.example.com" }, PLAIN)).toEqual({
    AIRBYTE_CLIENT_ID: "shared",
    AIRBYTE_CLIENT_SECRET: "s",
    AIRBYTE_API_URL: "https://api.example.com",
    PATH: "/bin",
  });
});

test("credentials of a profile are not mixed with those of the environment", () => {
  const env = toProfileEnv("eu", { access_token: { env: "EU_TOKEN" } }, { ...PLAIN, EU_TOKEN: "t" });

  expect(env).toEqual({ AIRBYTE_ACCESS_TOKEN: "t", EU_TOKEN: "t", PATH: "/bin" });
});

test("a prefix has the variables that begin with it, and dashes are underscores", () => {
  const env = { ...PLAIN, EU_WEST_AIRBYTE_ORGANIZATION_ID: "west" };

  expect(findPrefixEnv("eu-west", env)).toMatchObject({ AIRBYTE_ORGANIZATION_ID: "west", AIRBYTE_CLIENT_ID: "shared" });
  expect(findPrefixEnv("us", env)).toBeNull();
});

test("credentials in the file are refused without being shown", () => {
  const cwd = fileWith({ profiles: { eu: { client_secret: "correct-horse-battery" } } });

  expect(() => readProfiles(null, { cwd })).toThrow(
    'client_secret of the profile "eu" in "airbyte-embedded.json" is written out. Put it into a variable, and name that: "client_secret": { "env": "EU_CLIENT_SECRET" }.',
  );
});

test.each([
  [{ profiles: { eu: { organisation_id: "x" } } }, 'There is no setting organisation_id of the profile "eu"'],
  [{ profile: {} }, '"airbyte-embedded.json" is not a file of profiles.'],
  [[], "is not a file of profiles."],
])("a file such as %j is refused", (content, message) => {
  const cwd = fileWith(content);

  expect(() => readProfiles(null, { cwd })).toThrow(message);
});

test("a variable that is not set is told with the profile that needs it", () => {
  expect(() => toProfileEnv("eu", { client_id: { env: "EU_ID" } }, {})).toThrow(
    'The profile "eu" takes client_id from EU_ID, which is not set. Set it.',
  );
});

test("no file is no profiles, unless it was named", () => {
  const cwd = scratchDirectory();

  expect(readProfiles(null, { cwd })).toEqual({});
  expect(() => readProfiles("other.json", { cwd })).toThrow('The file of profiles "other.json" cannot be read.');
});
