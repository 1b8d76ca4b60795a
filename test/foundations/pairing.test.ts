import type * as cdktf from "cdktf";
import { FOUNDATIONS, type Foundation } from "../support/constructs/foundations";

const { cdktf: old, cdktn: fork } = FOUNDATIONS;

const CONSTRUCTS: Record<string, (constructs: Foundation["constructs"], stack: cdktf.TerraformStack) => unknown> = {
  "a tag": ({ TemplateTag }, stack) => new TemplateTag(stack, "Pro", { name: "pro" }),
  "a template": ({ SourceTemplate }, stack) => new SourceTemplate(stack, "Crm", { connector: "CRM" }),
  "a provider": ({ AirbyteEmbeddedProvider }, stack) => new AirbyteEmbeddedProvider(stack, "Airbyte"),
  "a gate": ({ ReleaseGate }, stack) => new ReleaseGate(stack, "Gate", { check: "true" }),
};

function toStack({ TerraformStack, Testing }: Foundation["library"]): cdktf.TerraformStack {
  return new TerraformStack(Testing.app(), "catalog");
}

describe.each(Object.entries(CONSTRUCTS))("%s", (_, make) => {
  test("made for cdktf tells an app on cdktn where to import from", () => {
    expect(() => make(old.constructs, toStack(fork.library))).toThrow(
      'This app uses cdktn: import from "cdktf-airbyte-embedded/cdktn" instead of "cdktf-airbyte-embedded".',
    );
  });

  test("made for cdktn tells an app on cdktf where to import from", () => {
    expect(() => make(fork.constructs, toStack(old.library))).toThrow(
      'This app uses cdktf: import from "cdktf-airbyte-embedded" instead of "cdktf-airbyte-embedded/cdktn".',
    );
  });
});

test("a stack of the app's own class is known by the class that it extends", () => {
  class Catalog extends fork.library.TerraformStack {}
  const stack = new Catalog(fork.library.Testing.app(), "catalog");

  expect(() => new old.constructs.TemplateTag(stack, "Pro", { name: "pro" })).toThrow("This app uses cdktn");
});

test("a second copy of the same library is told as that, and not as the other library", () => {
  let copy = old.library;
  jest.isolateModules(() => {
    copy = jest.requireActual<Foundation["library"]>("cdktf");
  });

  expect(() => new old.constructs.TemplateTag(toStack(copy), "Pro", { name: "pro" })).toThrow(
    /^There are two copies of cdktf, which do not work together: the app has 0\.21\.\d+, .* `npm ls cdktf`/,
  );
});
