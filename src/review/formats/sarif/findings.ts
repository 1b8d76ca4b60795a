import type { Action, Change, Report, Risk, Sides } from "../../shape";
import { toTypeWords } from "../words/objects";
import { toLabel, toTypeText } from "../words/things";

/** A rule of SARIF: what is reported, and how grave it is. */
export interface Rule {
  readonly id: string;
  /** Its subject, in a few words. */
  readonly text: string;
  /** Advice on it. */
  readonly help: string;
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

const TROUBLE: Rule = {
  id: "trouble",
  text: "A part of the program could not be looked at, or not to its end.",
  help: "Mend what the message says, and make the report again: it lacks what that part would have told.",
  risk: "high",
};
const UNMANAGED: Rule = {
  id: "unmanaged",
  text: "An object of the organization is in no state.",
  help: "Import the object into the program, or delete it in Airbyte.",
  risk: "low",
};
const SUSPECTED: Rule = {
  id: "suspected-secret",
  text: "A secret may have changed outside Terraform.",
  help: "Ask who replaced the secret. The next apply sends the program's own if its version is raised.",
  risk: "medium",
};

/** Lists all that a report tells: troubles, changes, drift, objects in no state, suspected secrets. */
export function toFindings({ sides, troubles, changes, drift, unmanaged, suspected_secrets }: Report): Finding[] {
  return [
    ...troubles.map(({ stack, reason }) => ({
      rule: TROUBLE,
      text: reason,
      subject: stack ?? "",
      place: stack ?? "program",
      source: null,
    })),
    ...changes.map((change) => (sides === undefined ? toFinding(change, "change") : toDifference(change, sides))),
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
  const { action, risk, type, name, reasons } = change;
  const headline = `${cause === "drift" ? "Outside Terraform: " : ""}${action} ${toTypeWords(type, (text) => text)} “${name}”.`;
  return {
    ...toPlace(change),
    rule: {
      id: `${cause}/${risk}/${action}`,
      text: `${RULE_TEXTS[cause].text}: ${action}, ${risk} risk.`,
      help: RULE_TEXTS[cause].help,
      risk,
    },
    text: [headline, ...reasons].join(" "),
  };
}

/** A difference of the sides. The reasons of an object that one side lacks say which. */
function toDifference(change: Change, sides: Sides): Finding {
  const { action, risk, type, name, reasons } = change;
  // Its label, such as "only in staging:".
  const where = action in SIDES ? `: ${toLabel(sides)(action).replace(/:$/, "")}` : "";
  const differs = `${toTypeText(type)} “${name}” differs.`;
  return {
    ...toPlace(change),
    rule: {
      id: `difference/${risk}/${SIDES[action] ?? "differs"}`,
      text: `${RULE_TEXTS.difference.text}${where}, ${risk} risk.`,
      help: RULE_TEXTS.difference.help,
      risk,
    },
    text: [...(action in SIDES ? [] : [differs]), ...reasons].join(" "),
  };
}

/** Objects that one side lacks. Names of sides would make other rules for each pair. */
const SIDES: Partial<Record<Action, string>> = { create: "only-in-a", destroy: "only-in-b" };

function toPlace({ stack, address, construct, source }: Change): Pick<Finding, "subject" | "place" | "source"> {
  return { subject: `${stack} ${address}`, place: construct ?? address, source };
}

const RULE_TEXTS = {
  change: {
    text: "Planned change",
    help: "Read the report before the plan is applied: it says what customers notice.",
  },
  difference: {
    text: "Difference",
    help: "Decide which side is right, and make the other one like it.",
  },
  drift: {
    text: "Change outside Terraform",
    help: "Write the change into the program to keep it, or apply to undo it.",
  },
};
