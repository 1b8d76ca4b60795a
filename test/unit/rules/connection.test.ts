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
  ["app.example.com", '"app.example.com" has no scheme. Write "https://app.example.com".'],
  ["localhost:3000", '"localhost:3000" has no scheme. Write "http://localhost:3000".'],
  ["https://app.example.com/", '"https://app.example.com/" ends in a slash. Write "https://app.example.com".'],
  [
    "https://app.example.com/widget?x=1",
    '"https://app.example.com/widget?x=1" has more than scheme, host and port. Write "https://app.example.com".',
  ],
  [
    "https://*.example.com",
    '"https://*.example.com" has a wildcard, and a token is for one origin. Write it out, such as "https://app.example.com".',
  ],
  [
    "ftp://app.example.com",
    '"ftp://app.example.com" begins with ftp://, where a web page has https:// or http://. Write "https://app.example.com".',
  ],
  [
    "https://App.example.com",
    '"https://App.example.com" is not what a browser calls that origin. Write "https://app.example.com".',
  ],
  [
    "https://app.example.com:443",
    '"https://app.example.com:443" is not what a browser calls that origin. Write "https://app.example.com".',
  ],
  ["https://", '"https://" is not what a browser calls that origin. Write "https://app.example.com".'],
  [" ", 'There is no origin. Write one such as "https://app.example.com".'],
])("%s is no origin, and the right spelling is given", (origin, problem) => {
  expect(toOriginProblem(origin)).toBe(problem);
});

test("what is shown as the right spelling is an origin", () => {
  for (const origin of ["x", "localhost", "https://x/y", "HTTP://X", "ws://x:1/", "http://ex ample.com"]) {
    const spelled = /Write "([^"]+)"/.exec(toOriginProblem(origin) ?? "")?.[1] ?? "";

    expect(toOriginProblem(spelled)).toBeNull();
  }
});
