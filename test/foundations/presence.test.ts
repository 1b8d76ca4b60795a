const absent = (library: string) => () => {
  throw new Error(`Cannot find module '${library}'`);
};

test("who imports from the entry of cdktf and has only cdktn is told of the other", () => {
  jest.doMock("cdktf", absent("cdktf"));

  expect(() => jest.requireActual<object>("cdktf-airbyte-embedded")).toThrow(
    '"cdktf-airbyte-embedded" needs cdktf, which is not installed. If this app uses cdktn, import from "cdktf-airbyte-embedded/cdktn".',
  );
});

test("who imports from the entry of cdktn and has only cdktf is told of the other", () => {
  jest.doMock("cdktn", absent("cdktn"));

  expect(() => jest.requireActual<object>("cdktf-airbyte-embedded/cdktn")).toThrow(
    '"cdktf-airbyte-embedded/cdktn" needs cdktn, which is not installed. If this app uses cdktf, import from "cdktf-airbyte-embedded".',
  );
});
