import { excerpt, fillTranscripts, getProgram, listTranscripts, toSteady } from "../../../src/codegen/transcripts";

const PAGE = `# Page

\`\`\`hcl
resource "a" "b" {}
\`\`\`

<!-- transcript: refusal -->

\`\`\`
old
\`\`\`

<!-- transcript: session -->

\`\`\`sh
$ command
\`\`\`
`;

test("a page takes new transcripts and keeps all else", () => {
  const filled = fillTranscripts(
    PAGE,
    new Map([
      ["refusal", "Error: $& $1\n"],
      ["session", "$ command\nout"],
    ]),
  );

  expect(filled).toBe(PAGE.replace("old", () => "Error: $& $1").replace("$ command", "$ command\nout"));
  expect(Object.fromEntries(listTranscripts(filled))).toEqual({ refusal: "Error: $& $1", session: "$ command\nout" });
});

test("a transcript that nothing makes is an error", () => {
  expect(() => fillTranscripts(PAGE, new Map([["session", ""]]))).toThrow('Nothing makes the transcript "refusal"');
});

test("a transcript is of the program before it", () => {
  expect(getProgram(PAGE, "refusal")).toBe('resource "a" "b" {}');
  expect(() => getProgram("", "refusal")).toThrow('No program stands before the transcript "refusal"');
});

test("two runs make the same text, and the same ID is the same wherever it stands", () => {
  const run = (id: string, other: string, seconds: number) => `
  id = "${id}"
  fingerprint = "s1:${id.slice(0, 4)}$/+=" -> "s1:${other.slice(0, 4)}"
  null_resource.gate: Still creating... [${seconds}s elapsed]
  null_resource.gate: Modifications complete after ${seconds}s [id=${seconds}123]
  again "${id}", other "${other}", "2025-01-01", port = 5432`;
  const [a, b] = ["3f1c7f0e-0f8e-4a40-9f3c-0d2f6a0b8a11", "77d0b1c2-63f4-4c2b-8a57-5c2f6f1d9e22"];

  const steady = toSteady(run(a, b, 10));

  expect(toSteady(run(b, a, 11))).toBe(steady);
  expect(steady).toMatch(/id = "(.+)"[^]*again "\1", other "(?!\1)/);
  expect(steady).toMatch(/complete after 0s \[id=8197118944891\][^]*"2025-01-01", port = 5432/);
});

test("an excerpt goes from the first line to the last, with no more than one empty line between two others", () => {
  expect(excerpt("x\n  # a\n\n\n\nPlan: 1\nPlan: 2\ny", /# a/, /Plan/)).toBe("  # a\n\nPlan: 1\nPlan: 2");
  expect(() => excerpt("x", /# a/, /Plan/)).toThrow("There is nothing from # a to Plan in:\nx");
});
