import type { JSX } from "preact";
import type { Action, Change, Leaf } from "../../../shape";
import { toPlaceText } from "../../words/place";

/** Characters of a value before the rest is counted. */
const MOST_CHARACTERS = 2000;

/** All that is shown of a secret, by the action. Any other action changes it. */
const SECRET_WORDS: Partial<Record<Action, string>> = { create: "secret set", destroy: "secret removed" };

/** Table of the values that change. A new object has no values before, and one that is destroyed has none after. */
export function Leaves({ action, leaves }: Pick<Change, "action" | "leaves">): JSX.Element {
  const [before, after] = [action !== "create", action !== "destroy"];
  return (
    <table class="leaves">
      <thead>
        <tr>
          <th scope="col">Setting</th>
          {before && <th scope="col">{after ? "Before" : "Value"}</th>}
          {after && <th scope="col">{before ? "After" : "Value"}</th>}
        </tr>
      </thead>
      <tbody>
        {leaves.map((leaf) => (
          <tr>
            <th scope="row">{toPlaceText(leaf.path)}</th>
            {leaf.sensitive ? (
              <td colSpan={before && after ? 2 : 1}>
                <i>{SECRET_WORDS[action] ?? "secret changed"}</i>
              </td>
            ) : (
              <>
                {before && <td class="before">{toCell(leaf.before)}</td>}
                {after && <td class="after">{leaf.unknown ? <i>known after apply</i> : toCell(leaf.after)}</td>}
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function toCell(value: Leaf["before"]): JSX.Element {
  if (value === null) return <i>not set</i>;
  const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
  const rest = text.length - MOST_CHARACTERS;
  if (rest <= 0) return <code>{text}</code>;
  return (
    <>
      <code>{text.slice(0, MOST_CHARACTERS)}</code> <i>and {rest} more characters</i>
    </>
  );
}
