import { toLocked } from "../../../src/installation/lock-file";
import { SOURCE_ADDRESS, toSourceAddress } from "../../../src/installation/source-address";

const provider = { source: toSourceAddress(SOURCE_ADDRESS), version: "1.2.3", hashes: ["h1:b=", "h1:a="] };

const OTHER = `provider "registry.terraform.io/hashicorp/null" {
  version     = "3.2.3"
  constraints = "~> 3.0"
  hashes = [
    "h1:other=",
  ]
}
`;

test("a lock file that is not there begins with Terraform's own words", () => {
  expect(toLocked(null, provider)).toBe(`# This file is maintained automatically by "terraform init".
# Manual edits may be lost in future updates.

provider "${SOURCE_ADDRESS}" {
  version = "1.2.3"
  hashes = [
    "h1:a=",
    "h1:b=",
  ]
}
`);
});

test("other providers stay as they are, and locking again changes nothing", () => {
  const locked = toLocked(OTHER, provider);

  expect(locked.startsWith(OTHER)).toBe(true);
  expect(toLocked(locked, provider)).toBe(locked);
});

test("hashes of the same version stay, and so does what the configuration asked for", () => {
  const before = `provider "${SOURCE_ADDRESS}" {
  version     = "1.2.3"
  constraints = "1.2.3"
  hashes = [
    "zh:0123",
  ]
}
${OTHER}`;

  const locked = toLocked(before, provider);

  expect(locked).toContain(`  version     = "1.2.3"\n  constraints = "1.2.3"\n`);
  expect(locked.match(/"(h1|zh):[^"]+"/g)).toEqual(['"h1:a="', '"h1:b="', '"zh:0123"', '"h1:other="']);
});

test("hashes of another version go", () => {
  const locked = toLocked(toLocked(null, { ...provider, version: "1.2.2", hashes: ["h1:old="] }), provider);

  expect(locked).not.toContain("old");
  expect(locked).toContain(`version = "1.2.3"`);
});
