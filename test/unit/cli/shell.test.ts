import { execFileSync } from "node:child_process";
import { toExports, toShellWord } from "../../../src/cli/shell";

test("a plain word stays as it is", () => {
  expect(toShellWord("-fs-mirror=/home/ada/.airbyte-embedded/mirror")).toBe(
    "-fs-mirror=/home/ada/.airbyte-embedded/mirror",
  );
});

test.each(["", "two words", "it's", "$HOME", 'a "b" \\ `c`', "a\nb", "~"])(
  "a shell reads %j back unchanged",
  (word) => {
    const script = `${toExports({ WORD: word })}\nprintf %s "$WORD"`;

    expect(execFileSync("sh", ["-c", script], { encoding: "utf8" })).toBe(word);
  },
);
