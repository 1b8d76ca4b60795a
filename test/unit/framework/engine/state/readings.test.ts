import { ASKED, engineOf, linesOf, STATE } from "../../../../support/framework/engine-bench";

test("a read that fails answers with the state as it was", async () => {
  const { engine } = await engineOf({ read: () => Promise.reject(new TypeError("oops")) });

  expect((await engine.read({ ...ASKED, state: STATE })).state).toBe(STATE);
});

test("an object that is gone leaves no state and no identity", async () => {
  const { engine } = await engineOf();

  expect(await engine.read({ ...ASKED, state: STATE })).toMatchObject({ state: null, identity: null, diagnostics: [] });
});

test("a state without an ID is not read, and says what to do", async () => {
  const asked: string[] = [];
  const { engine } = await engineOf({
    read: ({ state: { id } }) => {
      asked.push(id);
      return Promise.resolve(null);
    },
  });
  const state = { ...STATE, id: null };

  const answer = await engine.read({ ...ASKED, state });

  expect(linesOf(answer)).toEqual([
    'Cannot read thing "a": The state has no id, so it was probably edited. Restore a backup of it, ' +
      "or remove the object from the state and import it again.",
  ]);
  expect([answer.state, asked]).toEqual([state, []]);
});

test("without a client the state stays, with a warning of what that means", async () => {
  const { engine } = await engineOf({}, { configure: () => Promise.resolve(null) });

  const answer = await engine.read({ ...ASKED, state: STATE, private: { salt: "s" } });

  expect(linesOf(answer)).toEqual([
    'Did not refresh thing "a": The provider\'s configuration has values that are known only after apply. ' +
      "The plan uses the stored state instead, so it does not show changes made outside of Terraform.",
  ]);
  expect(answer).toMatchObject({ state: STATE, private: { salt: "s" } });
});

test("a moved object that is not found stays as it was moved", async () => {
  const { engine } = await engineOf();
  const request = { ...ASKED, state: { ...STATE, name: null }, private: { "framework.moved": "id9" } };

  const answer = await engine.read(request);

  expect(answer).toMatchObject({ state: request.state, private: request.private });
  expect(linesOf(answer)).toEqual([expect.stringContaining('There is no thing "id9" that')]);
});

describe("an import", () => {
  test.each(["", " "])("by the ID %j is refused without asking", async (id) => {
    const asked: string[] = [];
    const { engine } = await engineOf({
      import: ({ id: by }) => {
        asked.push(by);
        return Promise.resolve(null);
      },
    });

    const answer = await engine.import({ ...ASKED, id });

    expect(linesOf(answer)).toEqual([
      `Cannot import thing: There is no thing "${id}" that these credentials can access. Import by the thing's ID.`,
    ]);
    expect([answer.state, answer.identity, asked]).toEqual([null, null, []]);
  });

  test("that says itself why nothing was found adds no words of its own", async () => {
    const { engine } = await engineOf({
      import: ({ report }) => {
        report.error("No", "It is archived.");
        return Promise.resolve(null);
      },
    });

    expect(linesOf(await engine.import({ ...ASKED, id: "id1" }))).toEqual(["No: It is archived."]);
  });
});
