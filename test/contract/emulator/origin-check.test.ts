import { request } from "node:http";
import { startEmulator } from "../../../src/emulator";
import { toStranger } from "../../../src/emulator/http/origin-check";

test.each([
  ["curl on this machine", { host: "127.0.0.1:8400" }],
  ["a client that says localhost", { host: "localhost:8400" }],
  ["a client on IPv6", { host: "[::1]:8400" }],
  ["a client on the same network", { host: "192.168.1.5:8400" }],
  ["a client that uses a given name", { host: "Airbyte:8400" }],
  ["a page of one's own", { host: "localhost:8400", origin: "http://localhost:3000", "sec-fetch-site": "same-site" }],
  ["an address typed into a browser", { host: "localhost:8400", "sec-fetch-site": "none" }],
  ["a client of HTTP/1.0, which names no host", {}],
] as const)("%s is let in", (_who, headers) => {
  expect(toStranger(headers, ["airbyte"])).toBeNull();
});

test.each([
  ["a page of elsewhere", { host: "127.0.0.1:8400", origin: "https://evil.example" }, 'such as "https://evil.example"'],
  ["a page without an origin", { host: "127.0.0.1:8400", origin: "null" }, 'such as "null"'],
  ["a page on somebody's address", { host: "127.0.0.1:8400", origin: "http://203.0.113.7" }, "203.0.113.7"],
  ["an image on a page of elsewhere", { host: "127.0.0.1:8400", "sec-fetch-site": "cross-site" }, "web pages"],
  ["a name that was made to lead here", { host: "evil.example:8400" }, 'to the host "evil.example:8400"'],
  ["a name that only begins like ours", { host: "localhost.evil.example" }, "does not answer to the host"],
  ["a name that only begins like an address", { host: "127.0.0.1.evil.example" }, "does not answer to the host"],
  ["what is no host", { host: "a b" }, "does not answer to the host"],
] as const)("%s is turned away", (_who, headers, reason) => {
  expect(toStranger(headers, ["airbyte"])).toContain(reason);
});

test.each([
  ["by its origin", { Origin: "https://evil.example" }],
  ["by a name that it made lead here", { Host: "evil.example" }],
])("a web page cannot make the emulator forget, nor mint a token: it is told %s", async (_how, headers) => {
  const emulator = await startEmulator();
  emulator.templateTags.add({ name: "pro" });

  const statuses = [
    await post(`${emulator.url}/emulator/reset`, headers),
    await post(`${emulator.url}/api/v1/account/applications/token`, headers),
  ];

  expect(statuses).toEqual([403, 403]);
  expect(emulator.templateTags.list()).toHaveLength(1);
  expect(emulator.requests).toEqual([]);
  await emulator.stop();
});

test("a name that the emulator was given is its own", async () => {
  const emulator = await startEmulator({ allowedHosts: ["Airbyte"] });

  expect(await post(`${emulator.url}/emulator/reset`, { Host: "airbyte:8400" })).toBe(200);

  await emulator.stop();
});

/** With headers that `fetch` keeps to itself. */
function post(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
