import * as cdktf from "cdktf";
import * as cdktn from "cdktn";
import type { Construct } from "constructs";
import { EphemeralResource } from "../../constructs/foundation/ephemeral";
import { EphemeralResource as NativeEphemeralResource } from "../../constructs/foundation/cdktn/ephemeral";

// To the compiler, classes with private members are never the same: to a program that uses either, they are.
const NATIVE = { library: cdktn, Ephemeral: NativeEphemeralResource } as unknown as typeof BY_HAND;
const BY_HAND = { library: cdktf, Ephemeral: EphemeralResource };

describe.each([
  ["cdktf", BY_HAND],
  ["cdktn", NATIVE],
] as const)("an ephemeral resource on %s", (_, { library, Ephemeral }) => {
  const { Fn, Lazy, TerraformOutput, TerraformProvider, TerraformStack, Testing } = library;
  const synth = (make: (stack: Construct) => void) => JSON.parse(Testing.synthScope(make));

  class Provider extends TerraformProvider {
    public override get alias(): string {
      return "eu";
    }
  }

  test("says what it is, with its arguments resolved and through its own provider", () => {
    const { ephemeral } = synth((stack) => {
      const config = { terraformResourceType: "shop", terraformGeneratorMetadata: { providerName: "shop" } };
      const provider = new Provider(stack, "Eu", config);
      const given = { name: Lazy.stringValue({ produce: () => "late" }), tags: [Fn.upper("a")], none: undefined };
      new Ephemeral(stack, "Token", { type: "shop_token", arguments: given, provider });
    });

    expect(ephemeral).toEqual({
      shop_token: { Token: { name: "late", tags: ['${upper("a")}'], provider: "shop.eu" } },
    });
  });

  test("is read as text, in text, and by functions", () => {
    const { output } = synth((stack) => {
      const token = new Ephemeral(stack, "Token", { type: "shop_token", arguments: {} }).attribute("token");
      new TerraformOutput(stack, "plain", { value: token });
      new TerraformOutput(stack, "within", { value: `Bearer ${token}` });
      new TerraformOutput(stack, "through", { value: Fn.upper(token) });
    });

    expect(output).toEqual({
      plain: { value: "${ephemeral.shop_token.Token.token}" },
      within: { value: "Bearer ${ephemeral.shop_token.Token.token}" },
      through: { value: "${upper(ephemeral.shop_token.Token.token)}" },
    });
  });

  test("takes what another stack hands over", () => {
    const app = Testing.app();
    const [workspaces, tokens] = ["workspaces", "tokens"].map((id) => new TerraformStack(app, id));
    const region = new library.TerraformResource(workspaces!, "Eu", { terraformResourceType: "shop_region" });

    new Ephemeral(tokens!, "Token", { type: "shop_token", arguments: { region: region.getStringAttribute("id") } });

    tokens!.prepareStack();
    const { ephemeral } = JSON.parse(Testing.synth(tokens!));
    expect(ephemeral.shop_token.Token.region).toContain("${data.terraform_remote_state.");
  });

  test("has a name of its own for each place in the program", () => {
    const { ephemeral } = synth((stack) => {
      for (const id of ["A", "B"]) {
        const scope = new library.TerraformElement(stack, id);
        new Ephemeral(scope, "Token", { type: "shop_token", arguments: {} });
      }
    });

    expect(Object.keys(ephemeral.shop_token)).toEqual([expect.stringMatching(/^A_/), expect.stringMatching(/^B_/)]);
  });
});

test("cdktn holds an ephemeral resource against the Terraform that a project is for", () => {
  const validate = (context: object) => {
    const stack = new cdktn.TerraformStack(cdktn.Testing.app({ context }), "stack");
    new NativeEphemeralResource(stack, "Token", { type: "shop_token", arguments: {} });
    return stack.node.findAll().flatMap((node) => node.node.validate());
  };

  expect(validate({ targetVersions: { terraform: ">=1.9" } })).toEqual([
    expect.stringContaining("ephemeral resources requires terraform >=1.10.0"),
  ]);
  expect(validate({ targetVersions: { terraform: ">=1.11" } })).toEqual([]);
});

test("an ephemeral resource is written as HCL on cdktn, and refused with the way out on cdktf", () => {
  const write = ({ library, Ephemeral }: typeof BY_HAND) => {
    const stack = new library.TerraformStack(library.Testing.app(), "stack");
    new Ephemeral(stack, "Token", { type: "shop_token", arguments: { tags: ["a"], last: 5 } });
    return library.Testing.synthHcl(stack);
  };

  expect(write(NATIVE)).toMatch(/ephemeral "shop_token" "Token" \{\s+tags = \[\s+"a",\s+\]\s+last = 5\s+\}/);
  expect(() => write(BY_HAND)).toThrow('"stack/Token" is ephemeral, which cdktf cannot write as HCL');
});
