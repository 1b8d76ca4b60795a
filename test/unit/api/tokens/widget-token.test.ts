import { UnexpectedAnswer } from "../../../../src/api";
import { toWidgetToken } from "../../../../src/api/tokens/widget-token";

// The address is such that its base64 has both characters that the two alphabets differ in, and padding.
const CONTENT = { token: "a.b.c", widgetUrl: "https://w.test/?workspaceId=1&name=ü>>?ÿ~~" };
const STANDARD = Buffer.from(JSON.stringify(CONTENT)).toString("base64");

test.each([
  ["padded", STANDARD],
  ["unpadded", STANDARD.replace(/=+$/, "")],
  ["URL-safe", Buffer.from(JSON.stringify(CONTENT)).toString("base64url")],
  ["URL-safe and padded", STANDARD.replaceAll("+", "-").replaceAll("/", "_")],
])("a %s token is read", (_form, token) => {
  expect(STANDARD).toMatch(/\+.*\/.*=$|\/.*\+.*=$/);

  expect(toWidgetToken("POST /x", token)).toEqual({
    token,
    scopedToken: "a.b.c",
    widgetUrl: CONTENT.widgetUrl,
  });
});

test.each([
  ["no base64", "head.claims.signature"],
  ["no JSON", Buffer.from("secret-inside").toString("base64")],
  ["JSON without a token", Buffer.from('{"widgetUrl":"https://w.test"}').toString("base64")],
])("%s cannot be read, and the error does not quote it", (_what, token) => {
  const read = (): unknown => toWidgetToken("POST /x", token);

  expect(read).toThrow(UnexpectedAnswer);
  expect(read).toThrow(/^Airbyte's answer to POST \/x cannot be read: token: it is not base64 of JSON/);
  expect(read).not.toThrow(token);
});
