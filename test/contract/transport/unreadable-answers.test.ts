import { UnexpectedAnswer } from "../../../src/api";
import { start, thrownBy } from "../../support/emulator/emulated-api";

test.each([
  ["a page of HTML", { status: 200, body: "html" as const }],
  ["half of its JSON", { body: "truncated" as const }],
  ["another shape", { body: { message: "Internal error" } }],
])("a read that is answered with %s once is read again", async (_what, rule) => {
  const { emulator, api } = await start();
  const { id } = emulator.templateTags.add({ name: "pro" });
  emulator.addFault({ method: "GET", times: 1, ...rule });

  expect(await api.templateTags.read({ id })).toMatchObject({ name: "pro" });
  expect(api.summary().retries).toBe(1);
});

test("reads that go on being unreadable end after as many tries as faults may have", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ method: "GET", status: 200, body: "html" });

  expect(await thrownBy(api.templateTags.read({ name: "pro" }))).toBeInstanceOf(UnexpectedAnswer);
  expect(emulator.requests.filter(({ method }) => method === "GET")).toHaveLength(5);
});

test("a write whose answer cannot be read is not sent again", async () => {
  const { emulator, api } = await start();
  emulator.templateTags.add({ name: "pro" });
  emulator.addFault({ method: "PUT", body: "truncated" });

  expect(await thrownBy(api.templateTags.rename("pro", "x"))).toMatchObject({ doubtful: true });
  expect(emulator.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
});

test("a lost object is found although the list of the search cannot be read at first", async () => {
  const { emulator, api } = await start();
  await api.checkAccess();
  emulator.addFault({ method: "POST", path: /tags$/, times: 1, drop: "after" });
  emulator.addFault({ method: "GET", path: /tags$/, times: 1, body: "truncated" });

  expect(await api.templateTags.create("pro")).toMatchObject({ id: emulator.templateTags.list()[0]?.id });
});
