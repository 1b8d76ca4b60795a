import * as z from "zod";
import { TAGS_MODES } from "../../audience";
import { Id } from "./templates";

/** Answer of the application token endpoint (API 2.2). */
export const ApplicationToken = z.lazy(() =>
  z.object({
    access_token: z.string().min(1),
    /** Seconds. A server that does not say means the documented lifetime. */
    expires_in: z.number().positive().catch(900),
    organization_id: z
      .string()
      .nullish()
      .transform((id) => id ?? null),
  }),
);

export type ApplicationToken = z.infer<typeof ApplicationToken>;

/** Answer of minting a scoped token, and of a widget token before it is decoded (API 2.3, 2.4). */
export const MintedToken = z.object({ token: z.string().min(1) });

/** The content of a widget token, which is its base64 (API 2.4). */
export const WidgetContent = z.lazy(() => z.object({ token: z.string().min(1), widgetUrl: z.string().min(1) }));

/** Organization and workspace of a scoped token (API 2.5). Servers of late 2025 leave out the name. */
export const TokenInfo = z.lazy(() =>
  z.object({
    organization_id: z.string().min(1),
    workspace_id: Id,
    workspace_name: z
      .string()
      .nullish()
      .transform((name) => name ?? null),
  }),
);
export type TokenInfo = z.infer<typeof TokenInfo>;

/** Body of minting a scoped token (API 2.3). */
export const ScopedTokenRequest = z.object({ workspace_name: z.string().min(1), region_id: z.guid().nullish() });
export type ScopedTokenRequest = z.infer<typeof ScopedTokenRequest>;

const TagsMode = z.enum(TAGS_MODES);
const TagNames = z.array(z.string()).readonly();

/** Body of minting a widget token (API 2.4). */
export const WidgetTokenRequest = ScopedTokenRequest.extend({
  allowed_origin: z.string(),
  selected_source_template_tags: TagNames.nullish(),
  selected_source_template_tags_mode: TagsMode.nullish(),
  selected_connection_template_tags: TagNames.nullish(),
  selected_connection_template_tags_mode: TagsMode.nullish(),
});
export type WidgetTokenRequest = z.infer<typeof WidgetTokenRequest>;
