import { serve } from "../../../src/protocol/serve";
import { serveTerraform } from "../../../src/protocol/serve-terraform";
import { fakeEngine } from "./fake-engine";

/** A whole provider, as Terraform would start it. Its engine misbehaves as libraries do. */
const load = () => {
  process.stdout.write("stray output\n");
  return Promise.resolve(
    fakeEngine({
      read: () => new Promise(() => void setImmediate(() => fail("nobody catches this"))),
      validateResource: () => {
        process.stderr.write("busy for ever\n");
        for (;;);
      },
      validateProvider: () => {
        void Promise.reject(new Error("nobody awaits this"));
        return Promise.resolve({ diagnostics: [] });
      },
    }),
  );
};

function fail(message: string): never {
  throw new Error(message);
}

if (process.argv.includes("--reattach")) {
  void import("../../../src/protocol/reattach").then(({ runReattach }) =>
    runReattach({ load, address: "terraform.local/example/fake" }),
  );
} else {
  void serve({
    name: "terraform-provider-fake",
    version: "1.2.3",
    advice: "Leave it alone.",
    load: () => Promise.resolve((announced) => serveTerraform({ load }, announced)),
  });
}
