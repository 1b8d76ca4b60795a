import { readPrivateState } from "../../../../src/provider/settings/private-state";

test.each([
  ["nothing", {}],
  ["values of other kinds", { updatedAt: 5, imported: "yes", held: "a", extra: [["a", null]], secret: 1 }],
])("private state with %s is read as that of an object that nothing is known of", (_, values) => {
  expect(readPrivateState({ values })).toEqual({
    secret: { salt: null, fingerprint: null, version: null },
    secretPaths: [],
    omitted: [],
    hidden: [],
    extra: [],
    held: [],
    possible: [],
    added: [],
    imported: false,
    updatedAt: null,
  });
});
