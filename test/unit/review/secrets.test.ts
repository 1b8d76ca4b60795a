import { formats } from "../../../src/review";
import { reportOn } from "../../support/review/plans";

const SECRET = "Zq4-never-shown-anywhere";
const CRM = "airbyteembedded_source_template.crm";

/** A report in all formats. */
function texts(...given: Parameters<typeof reportOn>): string[] {
  const report = reportOn(...given);
  return Object.values(formats).map((format) => format(report));
}

const configuration = (resources: readonly object[], variables: object = {}) => ({
  configuration: { root_module: { resources, variables } },
});

test.each<[string, Parameters<typeof reportOn>]>([
  [
    "a sensitive variable, beside a copy that lost its mark",
    [
      [{ address: CRM, after: { name: `Shop ${SECRET}`, partial_default_config: { note: `is ${SECRET}` } } }],
      {},
      {
        ...configuration([], { token: { sensitive: true } }),
        variables: { token: { value: SECRET } },
      },
    ],
  ],
  [
    "a write-only argument that the program holds as it is",
    [
      [{ address: CRM, after: { name: "CRM", partial_default_config: { note: SECRET } } }],
      {},
      configuration([
        {
          address: CRM,
          expressions: {
            name: {},
            partial_default_config: {},
            partial_default_secrets_wo: { constant_value: { password: SECRET } },
          },
        },
      ]),
    ],
  ],
  [
    "a value that Terraform marks, and another object's copy of it",
    [
      [
        {
          address: "terraform_data.a",
          after: { input: SECRET },
          sensitive: { input: true },
          expressions: { input: {} },
        },
        { address: "terraform_data.b", before: { input: [1] }, after: { input: [SECRET] }, expressions: { input: {} } },
      ],
    ],
  ],
  [
    "an error of the plan",
    [[], {}, { errored: true, checks: [{ instances: [{ problems: [{ message: `${SECRET} is wrong` }] }] }] }],
  ],
])("%s is in no format", (_, given) => {
  for (const text of texts(...given)) expect(text).not.toContain(SECRET);
});

test("ordinary values stay where there is a secret", () => {
  const [json] = texts([
    { address: "terraform_data.a", after: { input: SECRET }, sensitive: { input: true }, expressions: { input: {} } },
    { address: "terraform_data.b", after: { input: "ordinary" }, expressions: { input: {} } },
  ]);

  expect(json).toContain("ordinary");
});
