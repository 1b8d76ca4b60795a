/** The library that these constructs are built on. */
export const LIBRARY = "cdktf";

/** The entry to import from, by the library that an app uses. */
export const ENTRIES: Readonly<Record<string, string>> = {
  cdktf: "cdktf-airbyte-embedded",
  cdktn: "cdktf-airbyte-embedded/cdktn",
};
