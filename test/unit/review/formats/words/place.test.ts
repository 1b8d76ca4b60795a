import { toPlaceText } from "../../../../../src/review/formats/words/place";

test.each([
  ["/name", "name"],
  ["/tags/0", "tags[0]"],
  ["/partial_default_config/hosts/1/name", "partial_default_config.hosts[1].name"],
  ["/config/a~1b", 'config["a/b"]'],
  ["/config/a~0b", 'config["a~b"]'],
  ["", ""],
])("the pointer %p is spelt %p", (pointer, text) => {
  expect(toPlaceText(pointer)).toBe(text);
});
