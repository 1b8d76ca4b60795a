import type { JSX } from "preact";
import type { Column } from "../model/matrix";

/** Search and filter. Without scripts there is nothing to search with, so it stays hidden. */
export function Toolbar({ columns }: { readonly columns: readonly Column[] }): JSX.Element {
  return (
    <search id="toolbar" hidden>
      <div class="field">
        <label for="query">Search</label>
        <input id="query" type="search" autocomplete="off" spellcheck={false} placeholder="Name, setting or address" />
        <kbd aria-hidden="true">/</kbd>
      </div>
      {columns.length > 0 && (
        <div class="field">
          <label for="audience">Audience</label>
          <select id="audience">
            <option value="">All customers</option>
            {columns.map(({ name }, position) => (
              <option value={position}>{name}</option>
            ))}
          </select>
        </div>
      )}
      <button type="button" id="expand" aria-pressed="false">
        Expand all
      </button>
      <p id="status" role="status" />
    </search>
  );
}
