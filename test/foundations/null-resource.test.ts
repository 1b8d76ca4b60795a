import { TerraformStack, Testing } from "cdktf";
import { ReleaseGate } from "../../constructs";

jest.mock("@cdktf/provider-null/lib/provider", () => {
  throw new Error("Cannot find module '@cdktf/provider-null/lib/provider'");
});

test("who makes a gate without the bindings of null resources is told to install them", () => {
  const stack = new TerraformStack(Testing.app(), "catalog");

  expect(() => new ReleaseGate(stack, "Gate", { check: "true" })).toThrow(
    "A ReleaseGate needs @cdktf/provider-null: run npm install @cdktf/provider-null@11.",
  );
});
