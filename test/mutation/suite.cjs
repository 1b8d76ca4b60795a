/** All tests of a run as one file of mocha's: those that MUTATION_TESTS names. */
const path = require("node:path");
require("./transform.cjs");
const { declareFile } = require("./jest-globals.ts");

for (const file of process.env.MUTATION_TESTS.split(",")) declareFile(() => void require(path.resolve(file)));
