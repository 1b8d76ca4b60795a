import { UserError } from "../../installation/user-error";
import { argument, defineCommand, type Command, type CommandGroup } from "../command";
import { SHELLS, toCompletionScript } from "../completion/scripts";
import { toVocabularies } from "../completion/vocabulary";

/** The command that prints completion scripts. @param list all commands, this one included */
export function toCompletion(list: () => readonly (Command | CommandGroup)[]): Command {
  return defineCommand({
    name: "completion",
    summary: "print what makes a shell complete commands and options",
    description:
      "Prints a completion script for bash, zsh or fish. The script knows all commands, options and choices of this " +
      "version by itself, so that nothing is started as you type. Write it anew after an upgrade.",
    examples: [
      'source <(airbyte-embedded completion bash)   # in ~/.bashrc, or in ~/.zshrc with "zsh"',
      "airbyte-embedded completion fish > ~/.config/fish/completions/airbyte-embedded.fish",
    ],
    arguments: { shell: argument.word("shell", SHELLS.join(", ")) },
    options: {},
    json: null,

    run: ({ shell: word }, terminal) => {
      const shell = SHELLS.find((each) => each === word);
      if (shell === undefined) throw new UserError(`"${word}" is not known here. Choose ${SHELLS.join(", ")}.`);
      terminal.print(toCompletionScript(shell, toVocabularies(list())));
      return Promise.resolve(0);
    },
  });
}
