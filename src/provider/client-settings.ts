import type { AirbyteOptions } from "../api";
import type { Configuration } from "./configuration";

/** The provider's settings in the words of the client; what is not set is left out. */
export function toClientSettings(config: Configuration): Omit<AirbyteOptions, "credentials"> {
  return {
    ...(config.api_url && { apiUrl: config.api_url }),
    ...(config.token_url && { tokenUrl: config.token_url }),
    ...(config.organization_id && { organizationId: config.organization_id }),
    ...(config.allow_http && { allowHttp: true }),
    ...(config.request_timeout_seconds && { requestTimeoutSeconds: config.request_timeout_seconds }),
    ...(typeof config.max_retries === "number" && { maxRetries: config.max_retries }),
    ...(config.requests_per_minute && { requestsPerMinute: config.requests_per_minute }),
    ...(typeof config.rate_limit_patience_seconds === "number" && {
      rateLimitPatienceSeconds: config.rate_limit_patience_seconds,
    }),
  };
}
