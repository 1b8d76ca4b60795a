import { toPackageHash, toSha256 } from "../../../src/installation/package-hash";

test("a package has the hash that sha256sum and Go's dirhash give it, in whatever order its files are listed", () => {
  const files = [
    { path: "xyz", sha256: toSha256("data for xyz") },
    { path: "abc", sha256: toSha256("data for abc") },
  ];

  // { printf 'data for abc' | sha256sum | sed s/-/abc/; …xyz; } | openssl dgst -sha256 -binary | base64
  expect(toPackageHash(files)).toBe("h1:EP6WfDoQTSk9klnxcjriWJOGztueJUywHNmWeq+efB8=");
  expect(toPackageHash([...files].reverse())).toBe(toPackageHash(files));
});
