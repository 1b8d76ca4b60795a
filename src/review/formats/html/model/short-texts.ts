import type { Audience, Change, Report } from "../../../shape";
import { LONGEST_NAME, LONGEST_SENTENCE, shorten } from "../../words/shorten";

/** The report with the names and sentences that a page can show: another provider's object may have one that fills it. */
export function withShortTexts(report: Report): Report {
  return {
    ...report,
    changes: report.changes.map(toChange),
    drift: report.drift.map(toChange),
    audiences: report.audiences.map(toAudience),
    schedules: report.schedules.map((schedule) => ({ ...schedule, name: toName(schedule.name) })),
    unmanaged: report.unmanaged.map((object) => ({
      ...object,
      name: toName(object.name),
      tags: object.tags.map(toName),
    })),
    notes: report.notes.map(toSentence),
  };
}

function toChange(change: Change): Change {
  return { ...change, name: toName(change.name), reasons: change.reasons.map(toSentence) };
}

function toAudience(audience: Audience): Audience {
  return {
    ...audience,
    tags: audience.tags.map(toName),
    before: audience.before.map(toName),
    after: audience.after.map(toName),
    gained: audience.gained.map(toName),
    lost: audience.lost.map(toName),
  };
}

function toName(name: string): string {
  return shorten(name, LONGEST_NAME);
}

function toSentence(sentence: string): string {
  return shorten(sentence, LONGEST_SENTENCE);
}
