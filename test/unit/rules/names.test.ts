import { destinationName, sourceName, tagName, templateName, workspaceName } from "../../../src/rules";

const NAMES = { destinationName, sourceName, tagName, templateName, workspaceName };

test.each(Object.entries(NAMES))("%s takes 1 to 255 characters, however many bytes they are", (_name, rule) => {
  for (const text of ["n", " ", "n".repeat(255), "ü".repeat(255), "😀".repeat(255)])
    expect(rule.safeParse(text).success).toBe(true);
  for (const text of ["n".repeat(256), "😀".repeat(256)])
    expect(rule.safeParse(text).error?.issues[0]?.message).toMatch(/^A \w+'s name has at most 255 characters\.$/);
  expect(rule.safeParse("").error?.issues[0]?.message).toMatch(/^A \w+ needs a name of 1 to 255 characters\./);
});
