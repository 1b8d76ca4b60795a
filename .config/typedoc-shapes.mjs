/**
 * Leaves the shapes of answers out of the reference. A shape and the type made from it share a name, and TypeDoc shows both,
 * the shape with all of zod's types in it.
 */
import { Converter, ReflectionKind } from "typedoc";

export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of project.getReflectionsByKind(ReflectionKind.TypeAlias))
      if (reflection.type?.type === "reference" && reflection.type.name.startsWith("Zod"))
        project.removeReflection(reflection);
  });
}
