import { bareProvider as provider } from "../support/provider/bare-provider";
import { TABLES } from "../support/constructs/arguments";

/** Types that no construct of ours makes by props. */
const WITHOUT_CONSTRUCT: Readonly<Record<string, string>> = {
  application_token: "For programs of the customer's company: the generated class does.",
  scoped_token: "For programs of the customer's company: the generated class does.",
  source: "Customers' sources belong to the application.",
  template_tag_binding: "Made by offering a template that exists.",
};

/** Attributes that a program sets in another way than by a prop. */
const WITHOUT_PROP: Readonly<Record<string, string>> = {
  "connection_template.data_hosting_type": "Decided by there being a destination.",
  "widget_token.connection_template_tags_mode": "Any of the tags, as is the default.",
  "widget_token.source_template_tags": "The tags of the tier and its catalogs.",
  "widget_token.source_template_tags_mode": "The mode of the tier.",
  "widget_token.workspace_id": "The prop `workspace`, when it is given a construct.",
};

type Attributes = (typeof provider.resources)[number]["attributes"];

const TYPES = [...provider.resources, ...provider.ephemeralResources];
const GIVEN = new Set(
  Object.values(TABLES).flatMap(({ type, rows }) =>
    Object.values(rows).flatMap((row) => (typeof row === "string" ? [] : [`${type}.${row.argument}`])),
  ),
);
/** Objects whose members have rows of their own. Others are passed on as a whole. */
const OPENED = new Set([...GIVEN].map((argument) => argument.slice(0, argument.lastIndexOf("."))));
const made = new Set(Object.values(TABLES).map(({ type }) => type));

test("each type that a program may create has a construct, or a reason to have none", () => {
  const missing = TYPES.map(({ type }) => type).filter((type) => !made.has(type));

  expect(missing.sort()).toEqual(Object.keys(WITHOUT_CONSTRUCT));
});

test("each attribute that a program may set is a prop of its construct, or has a reason not to be", () => {
  const settable = TYPES.filter(({ type }) => made.has(type)).flatMap(({ type, attributes }) =>
    listSettable(attributes, type),
  );

  expect(settable.filter((attribute) => !GIVEN.has(attribute)).sort()).toEqual(Object.keys(WITHOUT_PROP));
});

function listSettable(attributes: Attributes, at: string): string[] {
  return Object.entries(attributes).flatMap(([name, { mode, shape }]) => {
    if (mode === "computed") return [];
    const place = `${at}.${name}`;
    return [place, ...("attributes" in shape && OPENED.has(place) ? listSettable(shape.attributes, place) : [])];
  });
}
