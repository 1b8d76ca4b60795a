import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import { AirbyteEmbeddedProvider, SourceTemplate } from "../../../constructs";
import { SPEC_LOCK } from "../../support/specs/spec-lock";

let folder: string;
let stack: TerraformStack;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lock-"));
  stack = new TerraformStack(Testing.app(), "catalog");
});

afterEach(() => {
  delete process.env.AIRBYTE_CONNECTOR_SPECS;
  rmSync(folder, { recursive: true });
});

const synthesize = (connector: unknown) => () => {
  new SourceTemplate(stack, "Crm", { connector: connector as string, offeredToNobody: true });
  Testing.synth(stack, true);
};

function lock(): void {
  process.env.AIRBYTE_CONNECTOR_SPECS = path.join(folder, "connector-specs.lock.json");
  writeFileSync(process.env.AIRBYTE_CONNECTOR_SPECS, SPEC_LOCK);
}

test("a name that the lock does not have stops the synth, with the nearest that it has", () => {
  lock();

  expect(synthesize("source-postgre")).toThrow(
    '"catalog/Crm" has an invalid connector: The lock file of connector specs has no "source-postgre". Did you mean "source-postgres"? To add it: airbyte-embedded specs pull source-postgre',
  );
});

test("a name without a lock stops the synth, with what makes one", () => {
  expect(synthesize("source-postgres")).toThrow(
    /"catalog\/Crm" has an invalid connector: "source-postgres" is a name, and there is no lock file of connector specs .* specs pull source-postgres/,
  );
});

test("what is known only at plan passes", () => {
  expect(synthesize(new TerraformVariable(stack, "connector", {}).stringValue)).not.toThrow();
});

test("a name passes where the provider is given a lock of its own", () => {
  new AirbyteEmbeddedProvider(stack, "Airbyte", { connectorSpecs: "/elsewhere/lock.json" });

  expect(synthesize("source-postgres")).not.toThrow();
});
