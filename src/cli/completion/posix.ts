import { toShellWord } from "../shell";
import type { Vocabulary, Word } from "./vocabulary";

/** For bash: words alone, since it shows no descriptions. */
export function toBash(vocabularies: readonly Vocabulary[]): string {
  const say = (words: readonly Word[]): string => `words=${toShellWord(words.map(({ word }) => word).join(" "))}`;
  const sayChoices = (choices: readonly string[]): string => `words=${toShellWord(choices.join(" "))}`;
  return `# bash completion of airbyte-embedded
_airbyte_embedded() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command="" words="" i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    # The words behind it are another program's.
    [[ \${COMP_WORDS[i]} == -- ]] && return
    case "\${command:+$command }\${COMP_WORDS[i]}" in
      ${toCommands(vocabularies)}) command="\${command:+$command }\${COMP_WORDS[i]}" ;;
    esac
  done
  case "$command $before" in
${toValueCases(vocabularies, sayChoices, "return")}
    *)
      case $command in
${toWordCases(vocabularies, say, 8)}
      esac
      ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _airbyte_embedded airbyte-embedded`;
}

/** For zsh: words with their descriptions. */
export function toZsh(vocabularies: readonly Vocabulary[]): string {
  const say = (words: readonly Word[]): string =>
    `found=(${words.map(({ word, about }) => quote(`${word.replaceAll(":", "\\:")}:${about}`)).join(" ")})`;
  const sayChoices = (choices: readonly string[]): string => `found=(${choices.map(quote).join(" ")})`;
  return `#compdef airbyte-embedded
# zsh completion of airbyte-embedded
_airbyte_embedded() {
  local before=\${words[CURRENT - 1]} command="" i
  local -a found
  for ((i = 2; i < CURRENT; i++)); do
    # The words behind it are another program's.
    if [[ \${words[i]} == -- ]]; then
      _files
      return
    fi
    case "\${command:+$command }\${words[i]}" in
      ${toCommands(vocabularies)}) command="\${command:+$command }\${words[i]}" ;;
    esac
  done
  case "$command $before" in
${toValueCases(vocabularies, sayChoices, "_files; return")}
    *)
      case $command in
${toWordCases(vocabularies, say, 8)}
      esac
      ;;
  esac
  _describe 'airbyte-embedded' found || _files
}
if [[ $funcstack[1] == _airbyte_embedded ]]; then
  _airbyte_embedded "$@"
else
  compdef _airbyte_embedded airbyte-embedded
fi`;
}

function toCommands(vocabularies: readonly Vocabulary[]): string {
  return vocabularies.flatMap(({ command }) => (command === "" ? [] : quote(command))).join(" | ");
}

/** Cases of options whose value comes next: one of a few words, or a file. */
function toValueCases(
  vocabularies: readonly Vocabulary[],
  say: (choices: readonly string[]) => string,
  files: string,
): string {
  return vocabularies
    .flatMap(({ command, options }) =>
      options
        .filter(({ takesValue }) => takesValue)
        .map(({ word, choices }) => {
          const action = choices.length === 0 ? files : say(choices);
          return `    ${quote(`${command} ${word}`)}) ${action} ;;`;
        }),
    )
    .join("\n");
}

function toWordCases(
  vocabularies: readonly Vocabulary[],
  say: (words: readonly Word[]) => string,
  indent: number,
): string {
  return vocabularies
    .map(({ command, commands, options }) => {
      const words = say([...commands, ...options]);
      return `${" ".repeat(indent)}${command === "" ? '""' : quote(command)}) ${words} ;;`;
    })
    .join("\n");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
