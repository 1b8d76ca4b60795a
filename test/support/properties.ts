import fc from "fast-check";

const { PROPERTY_SEED = "1", PROPERTY_RUNS = "100" } = process.env;

// One seed for all, so that a run judges the change and not its luck; PROPERTY_SEED=random looks further.
const seed = PROPERTY_SEED === "random" ? {} : { seed: Number(PROPERTY_SEED) };

fc.configureGlobal({ numRuns: Number(PROPERTY_RUNS), ...seed });

export default fc;
