import { defineCommand, option } from "../command";
import { toRows } from "../doctor/check";
import { toTable } from "../doctor/table";
import { ownPackage } from "../../installation/own-package";
import { toSourceAddress } from "../../installation/source-address";
import { SOURCE_ADDRESS } from "../../installation/source-address";

export const doctor = defineCommand({
  name: "doctor",
  summary: "check everything that the provider needs",
  description:
    "Looks at Node, Terraform, the provider, Terraform's CLI configuration, the credentials in the environment, " +
    "the API behind them and what it offers to the organization, and says what to do about what is wrong. The exit code is 1 when anything failed.",
  examples: ["airbyte-embedded doctor", "airbyte-embedded doctor --json"],
  arguments: {},
  options: {
    source: option.text(
      "--source <address>",
      "the provider's address, HOST/NAMESPACE/TYPE",
      `that of the program here, else ${SOURCE_ADDRESS}`,
    ),
  },
  json: "an array of {check, verdict, detail, remedy}",

  run: async ({ source, json }, terminal) => {
    // Loaded here, because it loads the provider's configuration code.
    const { checks, findDeclaredSource } = await import("../doctor");
    const declared = source === null ? findDeclaredSource(terminal.cwd) : null;
    const rows = await toRows(checks, {
      own: ownPackage(),
      source: declared ?? toSourceAddress(source ?? SOURCE_ADDRESS),
      terminal,
    });
    terminal.print(json ? JSON.stringify(rows, null, 2) : toTable(rows));
    return rows.some(({ verdict }) => verdict === "fail") ? 1 : 0;
  },
});
