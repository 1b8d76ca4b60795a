/**
 * Order of the test files for jest. By itself it starts the largest files first, and the longest of ours are small: they
 * start other programs. One that starts last keeps one worker busy while the others have nothing left to do.
 */
const { default: Sequencer } = require("@jest/test-sequencer");

/** The longest first, by the processor time that they took, with all that they start. */
const LONGEST = [
  "acceptance/once/pull-request",
  "acceptance/once/examples",
  "acceptance/faults/load",
  "contract/provider/model",
  "contract/provider/fault-matrix",
  "contract/provider/fuzz",
  "acceptance/once/command-line/drift",
  "acceptance/once/command-line/export",
  "acceptance/once/command-line/run",
  "acceptance/faults/lost-objects",
].map((name) => `/test/${name}.test.ts`);

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => toRank(a.path) - toRank(b.path));
  }
};

/** Listed files by their place, then other files that start programs, then the rest. */
function toRank(path) {
  const place = LONGEST.findIndex((end) => path.endsWith(end));
  if (place >= 0) return place;
  return path.includes("/test/acceptance/") ? LONGEST.length : LONGEST.length + 1;
}
