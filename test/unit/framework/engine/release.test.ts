import { createEngine } from "../../../../src/framework";
import { toConfig } from "../../../support/core/values";
import { providing, Shelf } from "../../../support/framework/example-resource";

const CLIENT = { terraformVersion: "1.11.4", writeOnlyAllowed: true };
const EMPTY = toConfig({}, {});

test("a client closes what it keeps open when another takes its place, and when Terraform is told to stop", async () => {
  const released: unknown[] = [];
  const clients: unknown[] = [];
  const provider = providing(new Shelf(), [], {
    configure: () => {
      const client = { number: clients.length };
      clients.push(client);
      return Promise.resolve(client);
    },
    release: (client: unknown) => released.push(client),
  });
  const engine = createEngine(provider, () => undefined);

  engine.release();
  await engine.configure(EMPTY, CLIENT);
  expect(released).toEqual([]);
  await engine.configure(EMPTY, CLIENT);
  expect(released).toEqual([clients[0]]);
  engine.release();
  expect(released).toEqual(clients);
});
