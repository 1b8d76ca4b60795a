import { faults } from "../../../../../src/emulator/http/faults/faults";

test("a rule strikes what matches its method and the beginning of its path", () => {
  const rules = faults([{ method: "post", path: "/api/v1/integrations", status: 500 }]);

  expect(rules.take("POST", "/api/v1/integrations/templates/tags")).toMatchObject({ status: 500 });
  expect(rules.take("GET", "/api/v1/integrations/templates/tags")).toBeNull();
  expect(rules.take("POST", "/api/v1/workspaces")).toBeNull();
});

test("a rule may ask for an expression instead, and strikes each time", () => {
  const rules = faults([{ path: /\/tags$/g, status: 500 }]);

  expect(rules.take("GET", "/x/tags")).not.toBeNull();
  expect(rules.take("GET", "/x/tags")).not.toBeNull();
  expect(rules.take("GET", "/x/tags/a")).toBeNull();
});

test("a rule lets some pass, strikes some, and is spent", () => {
  const rules = faults([{ after: 1, times: 2, status: 500 }]);

  const struck = [1, 2, 3, 4].map(() => rules.take("GET", "/x") !== null);

  expect(struck).toEqual([false, true, true, false]);
});

test("the first of two rules decides, and the next one after it is spent", () => {
  const rules = faults([{ times: 1, status: 500 }]);
  rules.add({ status: 503 });

  expect([rules.take("GET", "/x")?.status, rules.take("GET", "/x")?.status]).toEqual([500, 503]);
});

test("cleared rules strike nothing", () => {
  const rules = faults([{ status: 500 }]);

  rules.clear();

  expect(rules.take("GET", "/x")).toBeNull();
});

test.each([
  [{ status: 99999 }, "status"],
  [{ status: 42 }, "status"],
  [{ status: 503.5 }, "status"],
  [{ delayMs: 1e12 }, "delayMs"],
  [{ delayMs: -1 }, "delayMs"],
  [{ times: -1 }, "times"],
  [{ method: "YELL" }, "method"],
  [{ method: "" }, "method"],
  [{ path: "api/v1" }, "path"],
  [{ after: 0.5 }, "after"],
  [{ short: Number.NaN }, "short"],
  [{ padding: 1e12 }, "padding"],
  [{ bytesPerSecond: 0 }, "bytesPerSecond"],
  [{ staleMs: -1 }, "staleMs"],
  [{ retryAfter: "1\r\nX-Evil: 1" }, "retryAfter"],
  [{ headers: { "X-A": "1\n2" } }, "headers.X-A"],
  [{ headers: { "no name": "1" } }, "headers"],
])("a rule like %j is refused, with the place", (rule, place) => {
  expect(() => faults([rule])).toThrow(new RegExp(`^A fault cannot be like this: ${place}: .+`));
  expect(() => faults().add(rule)).toThrow(RangeError);
});

test("a Retry-After that no server should send is a rule like others", () => {
  for (const retryAfter of [-5, 86_400, "soon", "Wed, 21 Oct 2015 07:28:00 GMT"])
    expect(faults([{ retryAfter }]).take("GET", "/x")).toEqual({ retryAfter });
});

test("rules that nobody clears do not pile up: spent ones make room, and a thousand are enough", () => {
  const rules = faults();
  for (let count = 0; count < 1500; count += 1) {
    rules.add({ times: 1, status: 500 });
    rules.take("GET", "/x");
  }
  for (let count = 0; count < 1000; count += 1) rules.add({ status: 500 });

  expect(() => rules.add({ status: 500 })).toThrow("There are 1000 faults already. Clear them before adding more.");
});
