import { toOriginProblem } from "../../../src/api";

test.each([
  "https://app.example.com",
  "http://app.example.com",
  "http://localhost:3000",
  "https://app.example.com:8443",
  "http://127.0.0.1:8080",
  "http://[::1]:5173",
])("%s is an origin", (origin) => {
  expect(toOriginProblem(origin)).toBeNull();
});

test.each([
  ["app.example.com", '"app.example.com" has no scheme. Use "https://app.example.com".'],
  ["localhost:3000", '"localhost:3000" has no scheme. Use "http://localhost:3000".'],
  ["https://app.example.com/", '"https://app.example.com/" ends with a slash. Use "https://app.example.com".'],
  [
    "https://app.example.com/widget?x=1",
    '"https://app.example.com/widget?x=1" has more than a scheme, host and port. Use "https://app.example.com".',
  ],
  [
    "https://*.example.com",
    '"https://*.example.com" has a wildcard, but a token is for exactly one origin, such as "https://app.example.com".',
  ],
  [
    "ftp://app.example.com",
    '"ftp://app.example.com" begins with ftp://, but a web page\'s origin begins with https:// or http://. Use "https://app.example.com".',
  ],
  [
    "https://App.example.com",
    '"https://App.example.com" is not how a browser spells that origin. Use "https://app.example.com".',
  ],
  [
    "https://app.example.com:443",
    '"https://app.example.com:443" is not how a browser spells that origin. Use "https://app.example.com".',
  ],
  ["https://", '"https://" is not how a browser spells that origin. Use "https://app.example.com".'],
  [" ", 'The origin is empty. Use one such as "https://app.example.com".'],
])("%s is no origin, and the right spelling is given", (origin, problem) => {
  expect(toOriginProblem(origin)).toBe(problem);
});

test("what is shown as the right spelling is an origin", () => {
  for (const origin of ["x", "localhost", "https://x/y", "HTTP://X", "ws://x:1/", "http://ex ample.com"]) {
    const spelled = /Use "([^"]+)"/.exec(toOriginProblem(origin) ?? "")?.[1] ?? "";

    expect(toOriginProblem(spelled)).toBeNull();
  }
});
