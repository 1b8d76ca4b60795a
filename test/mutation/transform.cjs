/** Lets mocha load TypeScript, transformed as jest does it. */
const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");
const { transform } = require("../../jest.config.json");

const [, options] = transform["\\.ts$"];

require.extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), { ...options, filename, swcrc: false });
  module._compile(code, filename);
};
