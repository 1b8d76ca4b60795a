import { faults } from "../../../src/emulator/faults";

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
