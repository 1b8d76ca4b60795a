/** A test, by its file below `test` and its whole name as it is written there. */
export type Proof = readonly [file: string, name: string];

/** Promises of one page in its own words, and the tests that hold each of them. */
export type Claims = Readonly<Record<string, readonly Proof[]>>;
