import * as z from "zod";
import { toOriginProblem } from "./origin";

/** Origin of a page that shows the widget. */
export const allowedOrigin = z.lazy(() =>
  z.string().superRefine((origin, context) => {
    const problem = toOriginProblem(origin);
    if (problem !== null) context.addIssue({ code: "custom", message: problem });
  }),
);
