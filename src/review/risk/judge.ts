import { RISKS, type Change, type Risk } from "../shape";
import type { Subject } from "../changes/subject";
import { RISK_RULES, type Evidence } from "./rules";

/** Gives a change its risk, and the reasons for it, the gravest first. */
export function judge(subject: Subject, evidence: Evidence): Change {
  const found = RISK_RULES.map(({ risk, find }) => ({ risk, reasons: find(subject, evidence) })).filter(
    ({ reasons }) => reasons.length > 0,
  );
  const [gravest] = found;
  return {
    ...subject.change,
    risk: gravest?.risk ?? "low",
    reasons: found.flatMap(({ reasons }) => reasons),
  };
}

/** The order of a report: the gravest risk first, then by address. */
export function byRisk(one: Change, other: Change): number {
  return (
    toRank(one.risk) - toRank(other.risk) ||
    compare(one.stack ?? "", other.stack ?? "") ||
    compare(one.address, other.address)
  );
}

function toRank(risk: Risk): number {
  return RISKS.indexOf(risk);
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
