import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { isAboutSources } from "./source-example-calls";

const Example = z.object({
  title: z.string(),
  request: z.object({
    method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
    path: z.string(),
    auth: z.enum(["application", "scoped", "none"]),
    headers: z.record(z.string(), z.string()).default({}),
    query: z.record(z.string(), z.union([z.string(), z.number().transform(String), z.array(z.string())])).default({}),
    body: z.record(z.string(), z.unknown()).optional(),
  }),
  response: z.object({ status: z.number(), body: z.record(z.string(), z.unknown()) }),
});
/** One request and its answer, as the API's reference has them. */
export type Example = z.infer<typeof Example>;

const ErrorExamples = z.object({
  examples: z.array(
    z.object({
      status: z.number(),
      style: z.enum(["envelope", "fastapi"]),
      body: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type ErrorExample = z.infer<typeof ErrorExamples>["examples"][number];

/** Examples that client and emulator are tested with: the files beside this one, and those of CONTRACT_EXAMPLES if set. */
export function examples(): { answers: Example[]; errors: ErrorExample[] } {
  const folders = [__dirname, process.env.CONTRACT_EXAMPLES ?? ""].filter((folder) => folder !== "");
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  const contents = files
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(file, "utf8")) as unknown);
  return {
    answers: contents.flatMap((content) => Example.safeParse(content).data ?? []).filter(isServed),
    errors: contents.flatMap((content) => ErrorExamples.safeParse(content).data?.examples ?? []),
  };
}

/** The collections that client and emulator have so far. */
function isServed({ request: { path } }: Example): boolean {
  if (isAboutSources(path)) return true;
  return /\/applications\/([a-z]+-)?token(\/info)?$|\/workspaces(\/|$)|\/templates\/(tags|sources|connections)(\/|$)|\/definitions\//.test(
    path,
  );
}

export function toQuery(query: Example["request"]["query"]): URLSearchParams {
  const search = new URLSearchParams();
  for (const [key, values] of Object.entries(query)) for (const value of [values].flat()) search.append(key, value);
  return search;
}
