import { toLinks } from "../../../../../src/review/formats/html/model/links";
import { sampleReport } from "../../../../support/review/sample";

const links = toLinks(sampleReport());

test.each([
  ["airbyteembedded_source_template", "CRM", [0, 1]],
  ["airbyteembedded_source_template", "HubSpot", [0]],
  ["airbyteembedded_connection_template", "Lake", [0]],
  ["airbyteembedded_connection_template", "CRM", []],
  ["airbyteembedded_template_tag", "free", [1]],
  ["null_resource", "CRM", []],
])("a %s named %p concerns the audiences %p", (type, name, columns) => {
  expect(links.columnsOf({ type, name })).toEqual(columns);
});

test("a template in the matrix leads to its change, if it has one", () => {
  expect(links.changeOf("source", "Billing")).toBe(0);
  expect(links.changeOf("source", "Nothing")).toBeNull();
});
