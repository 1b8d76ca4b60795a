import fc from "../../../../support/properties";
import { LosslessNumber } from "lossless-json";
import { UNKNOWN } from "../../../../../src/framework";
import { fingerprint, newSalt, sameConfig } from "../../../../../src/provider/settings/values";
import { views } from "../../../../support/provider/settings-views";

const GIVEN = { password: "hunter2-hunter2", ssl: { key: "k" } };

test("a fingerprint is short, printable and shows nothing of the secret", async () => {
  const taken = await fingerprint(GIVEN, newSalt());

  expect(taken).toMatch(/^s1:[\w-]{16}$/);
});

test("fingerprints under one salt are the same exactly for secrets of the same meaning", async () => {
  const salt = newSalt();
  const property = fc.asyncProperty(views({ masks: false }), async ({ declared, remote }) => {
    const [a, b] = await Promise.all([fingerprint(declared, salt), fingerprint(remote, salt)]);

    expect(a === b).toBe(sameConfig(declared, remote));
  });

  await fc.assert(property, { numRuns: 50 });
});

test.each([
  [{ a: "1" }, { a: 1 }],
  [
    { a: "x", b: "y" },
    { a: "y", b: "x" },
  ],
  [{ a: ["x", null] }, { a: ["x"] }],
  [{ a: '","b":"' }, { a: "", b: "" }],
])("%j and %j have different fingerprints", async (a, b) => {
  const salt = newSalt();

  expect(await fingerprint(a, salt)).not.toBe(await fingerprint(b, salt));
});

test("another spelling of the same secret has the same fingerprint", async () => {
  const salt = newSalt();
  const spellings = [
    { pin: 100, keys: [{}], name: "\u00e9" },
    { name: "e\u0301", keys: [null], pin: new LosslessNumber("1e2"), none: null, empty: { of: [] } },
  ];

  const [a, b] = await Promise.all(spellings.map((spelling) => fingerprint(spelling, salt)));

  expect(a).toBe(b);
});

// Another fingerprint after an upgrade would be a change of every object.
test("the fingerprint of a secret stays what it is in later versions", async () => {
  const secrets = { ...GIVEN, pin: 100, rate: -0.25, keys: [null, "a"], strict: true };

  expect(await fingerprint(secrets, "00112233445566778899aabbccddeeff")).toBe("s1:GOCRZC0PA63OgaGi");
});

test("two objects with the same secret have different fingerprints", async () => {
  expect(await fingerprint(GIVEN, newSalt())).not.toBe(await fingerprint(GIVEN, newSalt()));
});

test("a secret that is not known yet has no fingerprint", async () => {
  await expect(fingerprint({ password: UNKNOWN }, newSalt())).rejects.toThrow("not known yet");
});
