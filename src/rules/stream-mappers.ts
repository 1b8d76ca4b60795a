import * as z from "zod";

const text = z.string("It must be a string.").min(1, "It cannot be empty.");

function mapper<const T extends string, C extends z.ZodRawShape>(type: T, configuration: C) {
  return z.strictObject({ type: z.literal(type), mapper_configuration: z.strictObject(configuration) });
}

/** The five kinds of mapper (API 5.7). */
function streamMapper() {
  const condition = z.strictObject({
    type: z.literal("equal", 'The only supported condition is "equal".'),
    field_name: text,
    comparison_value: z.string(),
  });
  return z.discriminatedUnion(
    "type",
    [
      mapper("hashing", {
        target_field: text,
        method: z.enum(["SHA256", "SHA512", "MD5"], "The method must be SHA256, SHA512 or MD5."),
        field_name_suffix: text.nullish(),
      }),
      mapper("field-renaming", { original_field_name: text, new_field_name: text }),
      mapper("field-filtering", { target_field: text }),
      mapper("row-filtering", { conditions: condition }),
      mapper("encryption", {
        target_field: text,
        public_key: text,
        algorithm: z.literal("RSA").optional(),
        padding: z.literal("RSA-OAEP").optional(),
        oaep_hash: z.literal("SHA256").optional(),
        field_name_suffix: text.nullish(),
        output_encoding: z.enum(["base64", "hex"], "The encoding must be base64 or hex.").optional(),
      }),
    ],
    "A mapper's type must be hashing, field-renaming, field-filtering, row-filtering or encryption.",
  );
}

/** Mappers by stream: what happens to the rows of each on their way. */
export const StreamMappers = z.lazy(() =>
  z.record(text, z.array(streamMapper(), "Each stream needs a list of mappers.")),
);
