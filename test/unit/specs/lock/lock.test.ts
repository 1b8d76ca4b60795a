import {
  EMPTY_LOCK,
  findConnector,
  findNearestConnector,
  listStale,
  LockError,
  parseLock,
  toConnectorKey,
  toLockText,
  withConnector,
} from "../../../../src/specs";
import { LIGHTHOUSE } from "../../../support/specs/example-spec";

const ID = "6b8f2f0e-0000-4000-8000-000000000001";
const OTHER_ID = "6b8f2f0e-0000-4000-8000-000000000002";
const lighthouse = { id: ID, kind: "source", name: "Lighthouse", version: "1.2.3", spec: LIGHTHOUSE } as const;
const harbour = { id: OTHER_ID, kind: "destination", name: "Lighthouse", spec: { type: "object" } } as const;

const lock = withConnector(
  withConnector(EMPTY_LOCK, "source-lighthouse", lighthouse),
  "destination-lighthouse",
  harbour,
);

test("a lock is the same text in whatever order connectors came and specs have their keys", () => {
  const { properties, ...rest } = LIGHTHOUSE;
  const turned = {
    ...lighthouse,
    spec: { properties: Object.fromEntries(Object.entries(properties).reverse()), ...rest },
  };
  const other = withConnector(
    withConnector(EMPTY_LOCK, "destination-lighthouse", harbour),
    "source-lighthouse",
    turned,
  );

  expect(toLockText(other)).toBe(toLockText(lock));
  expect(toLockText(lock)).toMatch(/^\{\n {2}"connectors": \{\n {4}"destination-lighthouse": [^]*\n\}\n$/);
});

test("a lock that was written can be read", () => {
  expect(parseLock(toLockText(lock))).toEqual(lock);
});

test.each([
  ["<<<<<<< HEAD", "is not JSON. Resolve the merge"],
  ["[]", 'has "version" and "connectors"'],
  ['{"version": 2, "connectors": {}}', "has version 2; this release reads 1"],
  ['{"version": 1, "connectors": {"source-a": {"id": "i", "kind": "source"}}}', '"source-a" in the lock'],
  [
    '{"version": 1, "connectors": {"source-a": {"id": "i", "kind": "source", "name": "A", "spec": {}}}}',
    "lacks its spec or hash",
  ],
])("%s is not a lock, and says what to do", (text, reason) => {
  expect(() => parseLock(text)).toThrow(LockError);
  expect(() => parseLock(text)).toThrow(reason);
});

test("a spec that was edited by hand does not fit its hash", () => {
  const edited = parseLock(toLockText(lock).replace('"Host"', '"Hostname"'));

  expect(listStale(lock)).toEqual([]);
  expect(listStale(edited)).toEqual(["source-lighthouse"]);
});

test.each(["source-lighthouse", ID, ID.toUpperCase()])("a connector is found by %s", (name) => {
  expect(findConnector(lock, name)).toMatchObject({ key: "source-lighthouse", id: ID });
});

test("a display name finds a connector if it means only one", () => {
  expect(findConnector(lock, "lightHouse")).toBeNull();
  expect(findConnector(lock, "Lighthouse", "destination")).toMatchObject({ id: OTHER_ID });
  expect(findConnector(lock, ID, "destination")).toBeNull();
});

test("a misspelled connector is answered with the nearest one", () => {
  expect(findNearestConnector(lock, "source-lighthosue")).toBe("source-lighthouse");
  expect(findNearestConnector(lock, "Lighthousse", "destination")).toBe("destination-lighthouse");
  expect(findNearestConnector(lock, "postgres")).toBeNull();
});

test("a connector is called like its image, or else like itself", () => {
  expect(toConnectorKey("source", "Google Sheets", "airbyte/source-google-sheets")).toBe("source-google-sheets");
  expect(toConnectorKey("source", "Mine", "registry:5000/me/source-mine:1.0")).toBe("source-mine");
  expect(toConnectorKey("destination", "Amazon S3 (new)")).toBe("destination-amazon-s3-new");
});

test("a lock holds nothing that a reviewer would not see, and its hashes are right all the same", () => {
  const spec = { title: "a\u202eb\u2066c\u009b\u200b" };
  const hostile = withConnector(EMPTY_LOCK, "source-x", { ...lighthouse, name: "X\u202e", spec });

  const text = toLockText(hostile);

  expect(text).not.toMatch(/[\u007f-\u009f\u200b]|\p{Bidi_Control}/u);
  expect(parseLock(text)).toEqual(hostile);
  expect(listStale(parseLock(text))).toEqual([]);
});
