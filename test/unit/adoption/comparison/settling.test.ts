import { settle } from "../../../../src/adoption/comparison/settling";
import { comparedOf } from "../../../support/adoption/compared";

const declared = { address: "airbyteembedded_source_template.Crm", stack: "shop" };
const withConfig = (config: object, over: Parameters<typeof comparedOf>[0] = {}) =>
  comparedOf({ ...over, values: { ...comparedOf().values, partial_default_config: config } });

test("settings that only the server has are left alone beside a program", () => {
  const program = withConfig({ host: "db" }, { declared });
  const organization = withConfig({ host: "db", tunnel_method: "NO_TUNNEL" });

  const beside = (after: typeof program) =>
    settle({ before: organization, after }).before?.values.partial_default_config;

  expect(beside(program)).toEqual({ host: "db" });
  expect(beside(withConfig({ host: "db" }))).toEqual({ host: "db", tunnel_method: "NO_TUNNEL" });
});

test("what is open on one side is taken from the other, and is nothing where there is no other", () => {
  const open = withConfig({ host: "db" }, { declared, open: [["partial_default_config", "port"], ["tags"]] });
  const other = comparedOf({
    values: { ...open.values, tags: ["pro"], partial_default_config: { host: "db", port: 1 } },
  });

  expect(settle({ before: other, after: open }).after?.values).toEqual(other.values);
  expect(settle({ before: null, after: open }).after?.values.partial_default_config).toEqual({ host: "db" });
});

test("tags of bindings join those of the template", () => {
  const program = comparedOf({ declared, open: [["tags"]], bound: ["eu"] });
  const organization = comparedOf({ values: { ...program.values, tags: ["pro"] } });

  expect(settle({ before: organization, after: program }).after?.values.tags).toEqual(["eu", "pro"]);
});

test("a secret that the other side may have as well is no difference, and neither are secrets given as a whole", () => {
  const place = ["credentials", "token"];
  const program = comparedOf({ declared, secrets: [place, ["key"]] });
  const organization = comparedOf({ possible: [place] });

  expect(settle({ before: organization, after: program }).after?.secrets).toEqual([["key"]]);
  expect(settle({ before: organization, after: { ...program, secrets: null } }).after?.secrets).toEqual([]);
});
