import type { Change, Report, Risk } from "../../shape";
import { toTypeWords } from "../words/objects";

/** A rule of SARIF: what is reported, and how grave it is. */
export interface Rule {
  readonly id: string;
  readonly text: string;
  readonly risk: Risk;
}

/** One thing to report. */
export interface Finding {
  readonly rule: Rule;
  readonly text: string;
  /** Tells the object apart from all others, from run to run. */
  readonly subject: string;
  /** Name of the object in the program, else in Terraform. */
  readonly place: string;
  readonly source: Change["source"];
}

const UNMANAGED: Rule = { id: "unmanaged", text: "An object of the organization is in no state.", risk: "low" };
const SUSPECTED: Rule = {
  id: "suspected-secret",
  text: "A secret may have changed outside Terraform.",
  risk: "medium",
};

/** Lists all that a report tells: changes, drift, objects in no state, suspected secrets. */
export function toFindings({ changes, drift, unmanaged, suspected_secrets }: Report): Finding[] {
  return [
    ...changes.map((change) => toFinding(change, "change")),
    ...drift.map((change) => toFinding(change, "drift")),
    ...unmanaged.map(({ kind, id, name }) => ({
      rule: UNMANAGED,
      text: `The ${kind.replaceAll("_", " ")} “${name}” is in no state.`,
      subject: id,
      place: id,
      source: null,
    })),
    ...suspected_secrets.map(({ address, stack, reason }) => ({
      rule: SUSPECTED,
      text: reason,
      subject: `${stack} ${address}`,
      place: address,
      source: null,
    })),
  ];
}

function toFinding(change: Change, cause: "change" | "drift"): Finding {
  const { action, risk, type, name, stack, address, construct, source, reasons } = change;
  const headline = `${cause === "drift" ? "Outside Terraform: " : ""}${action} ${toTypeWords(type, (text) => text)} “${name}”.`;
  return {
    rule: { id: `${cause}/${risk}/${action}`, text: `${RULE_TEXTS[cause]}: ${action}, ${risk} risk.`, risk },
    text: [headline, ...reasons].join(" "),
    subject: `${stack} ${address}`,
    place: construct ?? address,
    source,
  };
}

const RULE_TEXTS = { change: "Planned change", drift: "Change outside Terraform" };
