import * as z from "zod";
import { findProblem } from "../quartz";

/** A schedule as Airbyte takes it, or `""` for none. Its message says how it should read. */
export const schedule = z.lazy(() =>
  z.string().superRefine((text, context) => {
    const problem = text === "" ? null : findProblem(text);
    if (problem) context.addIssue({ code: "custom", message: problem.message });
  }),
);
