import fc from "../../../../support/properties";
import {
  compareWrite,
  listSecretPaths,
  mergeSecrets,
  reconcile,
  sameConfig,
  toImported,
  withoutPaths,
  type SettingPath,
} from "../../../../../src/provider/settings/values";
import { isUnknown } from "../../../../../src/framework";
import { listConflicts, listHidden } from "../../../../../src/rules";
import { remotes, views } from "../../../../support/provider/settings-views";

test("a server that reorders, respells, adds, hides and omits changes nothing in state", () => {
  fc.assert(
    fc.property(views({ masks: true }), ({ declared, remote, secrets }) => {
      const { config } = reconcile({ declared, remote, secretPaths: listSecretPaths(secrets) });

      expect(config).toEqual(declared);
    }),
  );
});

test("a leaf that was changed on the server shows at its place, and nothing else does", () => {
  const changes = views({ masks: false })
    .map((all) => ({ ...all, leaves: listSecretPaths(all.declared) }))
    .filter(({ leaves }) => leaves.length > 0)
    .chain((all) => fc.constantFrom(...all.leaves).map((place) => ({ ...all, place })));
  fc.assert(
    fc.property(changes, ({ declared, remote, secrets, place }) => {
      const drifted = withValue(remote, place, "changed in the web app");

      const { config } = reconcile({ declared, remote: asObject(drifted), secretPaths: listSecretPaths(secrets) });

      expect(config).toEqual(withValue(declared, place, "changed in the web app"));
      expect(sameConfig(config, declared)).toBe(false);
    }),
  );
});

test("no mask and no reference gets into state, whatever the server sends", () => {
  fc.assert(
    fc.property(views({ masks: true }), remotes, ({ declared }, remote) => {
      expect(listHidden(reconcile({ declared, remote }).config)).toEqual([]);
      expect(listHidden(reconcile({ declared: remote, remote: declared }).config)).toEqual([]);
      expect(listHidden(toImported(remote).config)).toEqual([]);
    }),
  );
});

test("secrets that were merged in and taken out leave the config as it was", () => {
  fc.assert(
    fc.property(views({ masks: false }), ({ declared, secrets }) => {
      const secretPaths = listSecretPaths(secrets);
      const merged = mergeSecrets(declared, secrets);

      expect(listConflicts(declared, secrets, isUnknown)).toEqual([]);
      expect(sameConfig(withoutPaths(merged, secretPaths), declared)).toBe(true);
      expect(reconcile({ declared, remote: merged, secretPaths }).config).toEqual(declared);
      expect(listSecretPaths(merged)).toEqual(expect.arrayContaining([...secretPaths]));
    }),
  );
});

test("what a write taught explains the next read: no drift without a change, though the server omits and appends", () => {
  fc.assert(
    fc.property(views({ masks: true }), ({ declared, remote, secrets }) => {
      const secretPaths = listSecretPaths(secrets);
      const withheld = listSecretPaths(declared).filter((_, index) => index % 2 === 0);
      const answered = withoutPaths(remote, withheld);

      const { omitted, extra, altered } = compareWrite(mergeSecrets(declared, secrets), answered);

      expect(altered).toEqual([]);
      const read = reconcile({ declared, remote: answered, secretPaths, omitted, extra });
      expect(sameConfig(read.config, declared)).toBe(true);
    }),
  );
});

function withValue(value: unknown, [step, ...rest]: SettingPath, leaf: unknown): unknown {
  if (step === undefined) return leaf;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? withValue(item, rest, leaf) : item));
  const members = Object.entries(asObject(value));
  return Object.fromEntries(
    members.map(([key, member]) => [key, key === step ? withValue(member, rest, leaf) : member]),
  );
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw new Error("Not an object.");
  return { ...value };
}
