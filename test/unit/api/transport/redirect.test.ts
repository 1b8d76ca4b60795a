import { findRedirect } from "../../../../src/api/transport/redirect";

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
  ["a password in the address", "https://a:b@airbyte.example:8443/x"],
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
