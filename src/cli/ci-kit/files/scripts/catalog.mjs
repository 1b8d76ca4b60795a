/**
 * The catalog that these scripts are of, where a repository has several: AIRBYTE_CATALOG tells their comments, issues and
 * plans apart.
 */
export const catalog = process.env.AIRBYTE_CATALOG ?? "";

/** The end of the names that workflows, jobs and artifacts of this catalog have. */
export const suffix = catalog === "" ? "" : `-${catalog}`;
