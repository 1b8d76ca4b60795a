import type { Airbyte } from "../../../src/api";
import type { Emulator } from "../../../src/emulator";
import { POSTGRES, S3, STRIPE } from "../specs/connector-ids";

/** Matches every create; tests narrow it down. */
export const A_CREATE = { method: "POST", path: "/api/v1/integrations" };

/** One way to create an object. */
export interface Kind {
  readonly what: string;
  readonly create: (api: Airbyte) => Promise<{ readonly id: string }>;
  readonly made: (emulator: Emulator) => { readonly id: string }[];
}

export const tags: Kind = {
  what: "a tag",
  create: (api) => api.templateTags.create("pro"),
  made: ({ templateTags }) => templateTags.list(),
};
export const named: Kind = {
  what: "a source template",
  create: (api) =>
    api.sourceTemplates.create({ actor_definition_id: POSTGRES, name: "CRM", partial_default_config: {} }),
  made: ({ sourceTemplates }) => sourceTemplates.list().filter(({ name }) => name === "CRM"),
};
export const unnamed: Kind = {
  what: "a source template without a name",
  create: (api) => api.sourceTemplates.create({ actor_definition_id: STRIPE, partial_default_config: {} }),
  made: ({ sourceTemplates }) => sourceTemplates.list().filter(({ name }) => name === "Stripe"),
};
export const connection: Kind = {
  what: "a connection template",
  create: (api) =>
    api.connectionTemplates.create({
      destination_name: "lake",
      destination_definition_id: S3,
      destination_config: { s3_bucket_name: "b" },
    }),
  made: ({ connectionTemplates }) => connectionTemplates.list(),
};
export const hosted: Kind = {
  what: "a connection template that Airbyte hosts",
  create: (api) => api.connectionTemplates.create({ data_hosting_type: "airbyte_hosted" }),
  made: ({ connectionTemplates }) => connectionTemplates.list(),
};

/** Bodies with a secret each. */
export const LAKE = {
  destination_name: "lake",
  destination_definition_id: S3,
  destination_config: { s3_bucket_name: "raw", secret_access_key: "hunter2" },
};
export const CRM = {
  actor_definition_id: POSTGRES,
  name: "CRM",
  partial_default_config: { port: 1, password: "hunter2" },
};
