import { findRedirect } from "../../../../../src/api/transport/network/redirect";

const HTTPS = "https://airbyte.example:8443/api/v1/tags";
const HTTP = HTTPS.replace("https", "http");

test.each([
  [HTTPS, "/api/v1/tags/", "https://airbyte.example:8443/api/v1/tags/"],
  [HTTPS, "//AIRBYTE.example:8443/x", "https://airbyte.example:8443/x"],
  [HTTP, "https://airbyte.example:8443/x", "https://airbyte.example:8443/x"],
])("from %s, %s is followed", (url, location, target) => {
  expect(findRedirect({ method: "POST", url }, { status: 307, headers: { location } })).toBe(target);
});

test.each([
  ["another host", "https://evil.example:8443/x"],
  ["another host without a scheme", "//evil.example/x"],
  ["another host that begins like ours", "https://airbyte.example.evil.example:8443/x"],
  ["another port", "https://airbyte.example/x"],
  ["the same host without encryption", "http://airbyte.example:8443/x"],
  ["a name and a password in the address", "https://a:b@airbyte.example:8443/x"],
  ["a name in the address", "https://a@airbyte.example:8443/x"],
  ["a password in the address", "https://:b@airbyte.example:8443/x"],
  ["our host as a name of a user", "https://airbyte.example:8443@evil.example/x"],
  ["another scheme", "file:///etc/passwd"],
  ["what is no address", "https://["],
])("the token does not go to %s", (_where, location) => {
  expect(findRedirect({ method: "GET", url: HTTPS }, { status: 308, headers: { location } })).toBeNull();
});

test("what changes something is sent again only where the status keeps its method", () => {
  const follows = [301, 302, 303, 307, 308].filter(
    (status) => findRedirect({ method: "DELETE", url: HTTPS }, { status, headers: { location: "/x" } }) !== null,
  );

  expect(follows).toEqual([307, 308]);
});

test.each([301, 302, 303, 307, 308])("a read follows a %d", (status) => {
  expect(findRedirect({ method: "GET", url: HTTPS }, { status, headers: { location: "/x" } })).toBe(
    "https://airbyte.example:8443/x",
  );
});

test.each([
  ["no target", 307, {}],
  ["a status that is no redirect", 300, { location: "/x" }],
  ["a success", 201, { location: "/x" }],
])("an answer with %s leads nowhere", (_what, status, headers) => {
  expect(findRedirect({ method: "GET", url: HTTPS }, { status, headers })).toBeNull();
});

test("from http, another scheme than https is not followed", () => {
  const answer = { status: 307, headers: { location: "ftp://airbyte.example:8443/x" } };

  expect(findRedirect({ method: "GET", url: HTTP }, answer)).toBeNull();
});
