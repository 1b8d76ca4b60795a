import fc from "fast-check";

const { PROPERTY_SEED } = process.env;

// One seed for all, so that a run judges the change and not its luck; PROPERTY_SEED=random looks further.
if (PROPERTY_SEED !== "random") fc.configureGlobal({ seed: Number(PROPERTY_SEED ?? 1) });

export default fc;
