import { compareWrite } from "../../../../../src/provider/settings/values";

test("a write teaches what the server omits, hides, adds and alters", () => {
  const differences = compareWrite(
    { host: "H", api_key: "k", token: "t", ssl: { mode: "m", key: "k" }, list: [1], none: null },
    {
      host: "h",
      token: "**********",
      ssl: { mode: "m", ca: "default" },
      list: [1, 2],
      none: 5,
      plain: { _secret: "1" },
    },
  );

  expect(differences).toEqual({
    omitted: [["api_key"], ["ssl", "key"]],
    hidden: [["token"], ["plain"]],
    extra: [["ssl", "ca"], ["list", 1], ["none"]],
    altered: [["host"]],
  });
});

test("what is empty on one side, and masked or empty on the other, is neither omitted nor extra", () => {
  const differences = compareWrite({ a: {}, b: null }, { c: { token: "**********" }, d: [] });

  expect(differences).toEqual({ omitted: [], hidden: [["c", "token"]], extra: [], altered: [] });
});

test("a write that is answered without a config teaches that all of it is omitted", () => {
  expect(compareWrite({ a: { b: 1 } }, null).omitted).toEqual([["a"]]);
});
