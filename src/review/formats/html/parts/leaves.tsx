import type { JSX } from "preact";
import type { Change, Leaf } from "../../../shape";
import { toPlaceText } from "../../words/place";
import type { Terms } from "../../words/terms";
import { toValueText, type Detail } from "../model/detail";

/** Table of the values that change. A new object has no values before, and one that is destroyed has none after. */
export function Leaves(
  props: Pick<Change, "action" | "leaves"> & { readonly detail: Detail; readonly terms: Terms },
): JSX.Element {
  const { action, leaves, detail, terms } = props;
  const [before, after] = [action !== "create", action !== "destroy"];
  const columns = 1 + Number(before) + Number(after);
  const rest = leaves.length - detail.leaves;
  return (
    <table class={`leaves ${action}`}>
      <thead>
        <tr>
          <th>Setting</th>
          {before && <th>{after ? terms.before : "Value"}</th>}
          {after && <th>{before ? terms.after : "Value"}</th>}
        </tr>
      </thead>
      <tbody>
        {leaves.slice(0, detail.leaves).map((leaf) => (
          <tr>
            <th>{toPlaceText(leaf.path)}</th>
            {leaf.sensitive ? (
              <td colSpan={before && after ? 2 : 1}>
                <i>{terms.toSecret(action)}</i>
              </td>
            ) : (
              <>
                {before && <td>{toCell(leaf.before, detail)}</td>}
                {after && <td>{leaf.unknown ? <i>known after apply</i> : toCell(leaf.after, detail)}</td>}
              </>
            )}
          </tr>
        ))}
        {rest > 0 && (
          <tr>
            <td colSpan={columns}>
              <i>and {rest} more, which are in the JSON of the report</i>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function toCell(value: Leaf["before"], { characters }: Detail): JSX.Element {
  if (value === null) return <i>not set</i>;
  const text = toValueText(value);
  const rest = text.length - characters;
  if (rest <= 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, characters)} <i>and {rest} more characters</i>
    </>
  );
}
