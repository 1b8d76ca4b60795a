import { noteAdditions } from "../../../../src/provider/settings/additions";
import { settingsRecord } from "../../../support/provider/settings-record";

test("what others have added is noted: masks and likely secrets as secrets, the rest as settings", () => {
  const { privateState } = settingsRecord();
  const remote = { token: "**********", api_key: "k", port: 5, tunnel: { password: "p", host: "h" } };

  noteAdditions({ remote, extra: [["api_key"], ["port"], ["tunnel"], ["token"]] }, privateState);

  expect(privateState.writes).toEqual([
    { held: [["token"], ["api_key"], ["tunnel", "password"]], added: [["port"], ["tunnel"]] },
  ]);
});

test("a reference to a secret is noted once, though what is inside is called like one", () => {
  const { privateState } = settingsRecord();

  noteAdditions({ remote: { plain: { _secret: "1" } }, extra: [["plain"]] }, privateState);

  expect(privateState.writes).toEqual([{ held: [["plain"]], added: [] }]);
});

test("masks of secrets that were sent, or that were hidden at the last write, are not of others", () => {
  const { privateState } = settingsRecord({ secretPaths: [["password"]], hidden: [["token"]] });

  noteAdditions({ remote: { password: "**********", token: "**********" }, extra: [] }, privateState);

  expect(privateState.writes).toEqual([]);
});

test("a secret of others stays noted for as long as something is there", () => {
  const { privateState } = settingsRecord({ held: [["a"], ["b"]], added: [] });

  noteAdditions({ remote: { a: "1", b: null }, extra: [] }, privateState);

  expect(privateState.writes).toEqual([{ held: [["a"]], added: [] }]);
});

test("a setting is noted once, and private state is left alone while nothing else is there", () => {
  const { privateState } = settingsRecord();

  noteAdditions({ remote: { port: 5, api_key: "k" }, extra: [["port"], ["api_key"]] }, privateState);
  noteAdditions({ remote: { port: 5, api_key: "k" }, extra: [["port"], ["api_key"]] }, privateState);
  noteAdditions({ remote: { api_key: "k" }, extra: [["api_key"]] }, privateState);

  expect(privateState.writes).toEqual([
    { held: [["api_key"]], added: [["port"]] },
    { held: [["api_key"]], added: [] },
  ]);
});
