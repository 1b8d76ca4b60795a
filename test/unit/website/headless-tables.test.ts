import markdownIt from "markdown-it";
import { headlessTables } from "../../../website/markdown/headless-tables";

const render = (...rows: readonly string[]) => markdownIt().use(headlessTables).render(rows.join("\n"));

test("a table whose head is empty has none", () => {
  const html = render("|  |  |", "| --- | --- |", "| a | b |");

  expect(html).not.toMatch(/<thead|<th>/);
  expect(html).toContain("<td>a</td>");
});

test("an empty cell beside titles is no title", () => {
  const html = render("| attribute |  |", "| --- | --- |", "| `id` | computed |");

  expect(html.match(/<th>.*<\/th>/g)).toEqual(["<th>attribute</th>"]);
  expect(html).toContain("<td></td>");
});

test("other tables of the page keep their heads", () => {
  const html = render("|  |", "| --- |", "| a |", "", "text", "", "| title |", "| --- |", "| b |");

  expect(html.match(/<th>.*<\/th>/g)).toEqual(["<th>title</th>"]);
});
