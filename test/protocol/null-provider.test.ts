import { join } from "node:path";
import { bundleNullProvider } from "../support/null-provider/mirror";
import { nullProvider } from "../support/null-provider/provider";
import { terraform } from "../support/core";
import { removeScratchDirectories, scratchDirectory } from "../support/files/scratch-directory";

afterEach(removeScratchDirectories);

test("a provider of another product is made of values, framework, rules as data, protocol and what hides secrets", () => {
  const files = bundleNullProvider(join(scratchDirectory(), "provider.js"));

  const layers = new Set(files.filter((file) => file.startsWith("src/")).map((file) => file.split("/")[1]));
  expect([...layers].sort()).toEqual(["cty", "framework", "output", "protocol", "rules"]);
});

test("a null resource lives until its triggers change", async () => {
  const resource = terraform(nullProvider).resource("null_resource");

  await resource.apply({ triggers: { catalog: "1" } });
  const before = resource.state();
  const replaced = await resource.apply({ triggers: { catalog: "2" } });

  expect(replaced.action).toBe("replace");
  expect(resource.state()).toEqual({ id: expect.any(String), triggers: { catalog: "2" } });
  expect(resource.state()!.id).not.toBe(before!.id);
});
