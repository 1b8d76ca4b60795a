import { cdktf, cdktn, version } from "../../../package.json";
import { SOURCE_ADDRESS } from "../../../src/installation/source-address";

test("package.json names the provider for tools of cdktf and cdktn, in this version", () => {
  const provider = { name: SOURCE_ADDRESS, version };

  expect(cdktf).toEqual({ provider });
  expect(cdktn).toEqual({ provider });
});
