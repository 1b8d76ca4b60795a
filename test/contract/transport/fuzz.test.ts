import { AirbyteError, airbyte } from "../../../src/api";
import { hurriedClock } from "../../support/api/hurried-clock";
import { stub, type StubAnswer } from "../../support/api/stub-server";
import { examples } from "../../support/api-examples/api-examples";
import { callFor } from "../../support/api-examples/example-calls";
import { thrownBy } from "../../support/emulator/emulated-api";
import { jsonMutations } from "../../support/fuzz/odd-json";
import fc from "../../support/properties";

const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);

/** More than any call needs, retries and pages included. */
const MOST_REQUESTS = 1500;

jest.setTimeout(60_000 + RUNS * 60);

const TOKEN = { access_token: "a.b.c", token_type: "bearer", expires_in: 900 };

const { answers } = examples();

test("whatever an answer holds, a call ends with a value or an AirbyteError", async () => {
  let answer: (path: string) => StubAnswer = () => ({});
  let left = 0;
  const server = await stub(({ url }) => {
    left -= 1;
    return left < 0 ? { status: 400, body: "{}" } : answer(url.pathname);
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...answers),
      jsonMutations,
      fc.constantFrom(200, 200, 200, 200, 201, 400, 404, 422, 500),
      async ({ request, response }, mutate, status) => {
        const text = mutate(response.body);
        answer = (path) =>
          path === request.path || !path.endsWith("/applications/token")
            ? { status, body: text }
            : { body: JSON.stringify(TOKEN) };
        left = MOST_REQUESTS;
        const api = airbyte({
          apiUrl: server.url,
          organizationId: "dcb8e2a0-9f3c-4f0a-8a39-2f6a3a9b2a55",
          credentials: { clientId: "i", clientSecret: "secret" },
          clock: hurriedClock(),
        });
        const before = process.cpuUsage();
        const error = await thrownBy(callFor(request)(api));
        const { user } = process.cpuUsage(before);
        api.close();

        const faults = [
          ...(error === null || error instanceof AirbyteError
            ? []
            : [error instanceof Error ? (error.stack ?? "") : "no error"]),
          ...(left < 0 ? ["too many requests"] : []),
          ...(user > 1_000_000 ? [`busy for ${user / 1000} ms`] : []),
        ];
        if (faults.length > 0)
          throw new Error(`${request.method} ${request.path} ${status}: ${faults.join()}\n${text.slice(0, 3000)}`);
      },
    ),
    { numRuns: Math.ceil(RUNS * 0.03) },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty("polluted");
});
