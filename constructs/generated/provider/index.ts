// @ts-nocheck
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface AirbyteembeddedProviderConfig {
  /**
  * An application token, instead of a client ID and secret. It expires after 15 minutes and is not renewed. Environment: `AIRBYTE_ACCESS_TOKEN`.
  */
  readonly accessToken?: string;
  /**
  * Whether `api_url` and `token_url` may use plain http for a host other than this machine. Anyone on the network path can then read credentials and secrets. Defaults to `false`. Environment: `AIRBYTE_ALLOW_HTTP`.
  */
  readonly allowHttp?: boolean | cdktf.IResolvable;
  /**
  * Whether one run may destroy an object and create another with the same name. Otherwise the plan fails, because the resource has probably only moved to another address. Defaults to `false`. Environment: `AIRBYTE_ALLOW_RECREATION`.
  */
  readonly allowRecreation?: boolean | cdktf.IResolvable;
  /**
  * URL of the API. Defaults to `https://api.airbyte.ai`. Environment: `AIRBYTE_API_URL`.
  */
  readonly apiUrl?: string;
  /**
  * Client ID of the application that Terraform authenticates as. Environment: `AIRBYTE_CLIENT_ID`.
  */
  readonly clientId?: string;
  /**
  * Client secret of that application. Environment: `AIRBYTE_CLIENT_SECRET`.
  */
  readonly clientSecret?: string;
  /**
  * Path of the lock file of connector specs (`connector-specs.lock.json`) that settings are checked against, relative to the directory Terraform runs in. Settings are not checked if it is not set. Environment: `AIRBYTE_CONNECTOR_SPECS`.
  */
  readonly connectorSpecs?: string;
  /**
  * Default for the `deletion_protection` of templates. Defaults to `false`. Environment: `AIRBYTE_DELETION_PROTECTION`.
  */
  readonly deletionProtection?: boolean | cdktf.IResolvable;
  /**
  * How many times a request is retried after a failure of the network or of the server. Defaults to 4. Environment: `AIRBYTE_MAX_RETRIES`.
  */
  readonly maxRetries?: number;
  /**
  * ID of the organization to manage. Required if the credentials can access more than one. Environment: `AIRBYTE_ORGANIZATION_ID`.
  */
  readonly organizationId?: string;
  /**
  * Longest time in seconds, across all resources, to wait for Airbyte's rate limit (status 429) to pass. The count starts over once a request gets through. Defaults to 300. Environment: `AIRBYTE_RATE_LIMIT_PATIENCE_SECONDS`.
  */
  readonly rateLimitPatienceSeconds?: number;
  /**
  * How source templates are refreshed: `full` reads each one; `fast` reads the list, and then only those that have changed since the last refresh. Defaults to `full`. Environment: `AIRBYTE_REFRESH`.
  */
  readonly refresh?: string;
  /**
  * Timeout of one request in seconds, including its whole response. Defaults to 30. Environment: `AIRBYTE_REQUEST_TIMEOUT_SECONDS`.
  */
  readonly requestTimeoutSeconds?: number;
  /**
  * Most requests to send per minute, across all resources. Unlimited by default. Environment: `AIRBYTE_REQUESTS_PER_MINUTE`.
  */
  readonly requestsPerMinute?: number;
  /**
  * URL that tokens are requested from, if it is not the API itself. Environment: `AIRBYTE_TOKEN_URL`.
  */
  readonly tokenUrl?: string;
  /**
  * Alias name
  */
  readonly alias?: string;
}

/**
* Represents a airbyteembedded
*/
export class AirbyteembeddedProvider extends cdktf.TerraformProvider {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "airbyteembedded";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a AirbyteembeddedProvider resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the AirbyteembeddedProvider to import
  * @param importFromId The id of the existing AirbyteembeddedProvider that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the AirbyteembeddedProvider to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "airbyteembedded", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new airbyteembedded Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options AirbyteembeddedProviderConfig = {}
  */
  public constructor(scope: Construct, id: string, config: AirbyteembeddedProviderConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'airbyteembedded',
      terraformGeneratorMetadata: {
        providerName: 'airbyteembedded',
        providerVersionConstraint: '0.1.0'
      },
      terraformProviderSource: 'terraform.local/airbyte-embedded/airbyteembedded'
    });
    this._accessToken = config.accessToken;
    this._allowHttp = config.allowHttp;
    this._allowRecreation = config.allowRecreation;
    this._apiUrl = config.apiUrl;
    this._clientId = config.clientId;
    this._clientSecret = config.clientSecret;
    this._connectorSpecs = config.connectorSpecs;
    this._deletionProtection = config.deletionProtection;
    this._maxRetries = config.maxRetries;
    this._organizationId = config.organizationId;
    this._rateLimitPatienceSeconds = config.rateLimitPatienceSeconds;
    this._refresh = config.refresh;
    this._requestTimeoutSeconds = config.requestTimeoutSeconds;
    this._requestsPerMinute = config.requestsPerMinute;
    this._tokenUrl = config.tokenUrl;
    this._alias = config.alias;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // access_token - computed: false, optional: true, required: false
  private _accessToken?: string; 
  public get accessToken() {
    return this._accessToken;
  }
  public set accessToken(value: string | undefined) {
    this._accessToken = value;
  }
  public resetAccessToken() {
    this._accessToken = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get accessTokenInput() {
    return this._accessToken;
  }

  // allow_http - computed: false, optional: true, required: false
  private _allowHttp?: boolean | cdktf.IResolvable; 
  public get allowHttp() {
    return this._allowHttp;
  }
  public set allowHttp(value: boolean | cdktf.IResolvable | undefined) {
    this._allowHttp = value;
  }
  public resetAllowHttp() {
    this._allowHttp = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get allowHttpInput() {
    return this._allowHttp;
  }

  // allow_recreation - computed: false, optional: true, required: false
  private _allowRecreation?: boolean | cdktf.IResolvable; 
  public get allowRecreation() {
    return this._allowRecreation;
  }
  public set allowRecreation(value: boolean | cdktf.IResolvable | undefined) {
    this._allowRecreation = value;
  }
  public resetAllowRecreation() {
    this._allowRecreation = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get allowRecreationInput() {
    return this._allowRecreation;
  }

  // api_url - computed: false, optional: true, required: false
  private _apiUrl?: string; 
  public get apiUrl() {
    return this._apiUrl;
  }
  public set apiUrl(value: string | undefined) {
    this._apiUrl = value;
  }
  public resetApiUrl() {
    this._apiUrl = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get apiUrlInput() {
    return this._apiUrl;
  }

  // client_id - computed: false, optional: true, required: false
  private _clientId?: string; 
  public get clientId() {
    return this._clientId;
  }
  public set clientId(value: string | undefined) {
    this._clientId = value;
  }
  public resetClientId() {
    this._clientId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clientIdInput() {
    return this._clientId;
  }

  // client_secret - computed: false, optional: true, required: false
  private _clientSecret?: string; 
  public get clientSecret() {
    return this._clientSecret;
  }
  public set clientSecret(value: string | undefined) {
    this._clientSecret = value;
  }
  public resetClientSecret() {
    this._clientSecret = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clientSecretInput() {
    return this._clientSecret;
  }

  // connector_specs - computed: false, optional: true, required: false
  private _connectorSpecs?: string; 
  public get connectorSpecs() {
    return this._connectorSpecs;
  }
  public set connectorSpecs(value: string | undefined) {
    this._connectorSpecs = value;
  }
  public resetConnectorSpecs() {
    this._connectorSpecs = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get connectorSpecsInput() {
    return this._connectorSpecs;
  }

  // deletion_protection - computed: false, optional: true, required: false
  private _deletionProtection?: boolean | cdktf.IResolvable; 
  public get deletionProtection() {
    return this._deletionProtection;
  }
  public set deletionProtection(value: boolean | cdktf.IResolvable | undefined) {
    this._deletionProtection = value;
  }
  public resetDeletionProtection() {
    this._deletionProtection = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deletionProtectionInput() {
    return this._deletionProtection;
  }

  // max_retries - computed: false, optional: true, required: false
  private _maxRetries?: number; 
  public get maxRetries() {
    return this._maxRetries;
  }
  public set maxRetries(value: number | undefined) {
    this._maxRetries = value;
  }
  public resetMaxRetries() {
    this._maxRetries = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxRetriesInput() {
    return this._maxRetries;
  }

  // organization_id - computed: false, optional: true, required: false
  private _organizationId?: string; 
  public get organizationId() {
    return this._organizationId;
  }
  public set organizationId(value: string | undefined) {
    this._organizationId = value;
  }
  public resetOrganizationId() {
    this._organizationId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get organizationIdInput() {
    return this._organizationId;
  }

  // rate_limit_patience_seconds - computed: false, optional: true, required: false
  private _rateLimitPatienceSeconds?: number; 
  public get rateLimitPatienceSeconds() {
    return this._rateLimitPatienceSeconds;
  }
  public set rateLimitPatienceSeconds(value: number | undefined) {
    this._rateLimitPatienceSeconds = value;
  }
  public resetRateLimitPatienceSeconds() {
    this._rateLimitPatienceSeconds = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rateLimitPatienceSecondsInput() {
    return this._rateLimitPatienceSeconds;
  }

  // refresh - computed: false, optional: true, required: false
  private _refresh?: string; 
  public get refresh() {
    return this._refresh;
  }
  public set refresh(value: string | undefined) {
    this._refresh = value;
  }
  public resetRefresh() {
    this._refresh = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get refreshInput() {
    return this._refresh;
  }

  // request_timeout_seconds - computed: false, optional: true, required: false
  private _requestTimeoutSeconds?: number; 
  public get requestTimeoutSeconds() {
    return this._requestTimeoutSeconds;
  }
  public set requestTimeoutSeconds(value: number | undefined) {
    this._requestTimeoutSeconds = value;
  }
  public resetRequestTimeoutSeconds() {
    this._requestTimeoutSeconds = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get requestTimeoutSecondsInput() {
    return this._requestTimeoutSeconds;
  }

  // requests_per_minute - computed: false, optional: true, required: false
  private _requestsPerMinute?: number; 
  public get requestsPerMinute() {
    return this._requestsPerMinute;
  }
  public set requestsPerMinute(value: number | undefined) {
    this._requestsPerMinute = value;
  }
  public resetRequestsPerMinute() {
    this._requestsPerMinute = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get requestsPerMinuteInput() {
    return this._requestsPerMinute;
  }

  // token_url - computed: false, optional: true, required: false
  private _tokenUrl?: string; 
  public get tokenUrl() {
    return this._tokenUrl;
  }
  public set tokenUrl(value: string | undefined) {
    this._tokenUrl = value;
  }
  public resetTokenUrl() {
    this._tokenUrl = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tokenUrlInput() {
    return this._tokenUrl;
  }

  // alias - computed: false, optional: true, required: false
  private _alias?: string; 
  public get alias() {
    return this._alias;
  }
  public set alias(value: string | undefined) {
    this._alias = value;
  }
  public resetAlias() {
    this._alias = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get aliasInput() {
    return this._alias;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      access_token: cdktf.stringToTerraform(this._accessToken),
      allow_http: cdktf.booleanToTerraform(this._allowHttp),
      allow_recreation: cdktf.booleanToTerraform(this._allowRecreation),
      api_url: cdktf.stringToTerraform(this._apiUrl),
      client_id: cdktf.stringToTerraform(this._clientId),
      client_secret: cdktf.stringToTerraform(this._clientSecret),
      connector_specs: cdktf.stringToTerraform(this._connectorSpecs),
      deletion_protection: cdktf.booleanToTerraform(this._deletionProtection),
      max_retries: cdktf.numberToTerraform(this._maxRetries),
      organization_id: cdktf.stringToTerraform(this._organizationId),
      rate_limit_patience_seconds: cdktf.numberToTerraform(this._rateLimitPatienceSeconds),
      refresh: cdktf.stringToTerraform(this._refresh),
      request_timeout_seconds: cdktf.numberToTerraform(this._requestTimeoutSeconds),
      requests_per_minute: cdktf.numberToTerraform(this._requestsPerMinute),
      token_url: cdktf.stringToTerraform(this._tokenUrl),
      alias: cdktf.stringToTerraform(this._alias),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      access_token: {
        value: cdktf.stringToHclTerraform(this._accessToken),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      allow_http: {
        value: cdktf.booleanToHclTerraform(this._allowHttp),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      allow_recreation: {
        value: cdktf.booleanToHclTerraform(this._allowRecreation),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      api_url: {
        value: cdktf.stringToHclTerraform(this._apiUrl),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      client_id: {
        value: cdktf.stringToHclTerraform(this._clientId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      client_secret: {
        value: cdktf.stringToHclTerraform(this._clientSecret),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      connector_specs: {
        value: cdktf.stringToHclTerraform(this._connectorSpecs),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      deletion_protection: {
        value: cdktf.booleanToHclTerraform(this._deletionProtection),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      max_retries: {
        value: cdktf.numberToHclTerraform(this._maxRetries),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      organization_id: {
        value: cdktf.stringToHclTerraform(this._organizationId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      rate_limit_patience_seconds: {
        value: cdktf.numberToHclTerraform(this._rateLimitPatienceSeconds),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      refresh: {
        value: cdktf.stringToHclTerraform(this._refresh),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      request_timeout_seconds: {
        value: cdktf.numberToHclTerraform(this._requestTimeoutSeconds),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      requests_per_minute: {
        value: cdktf.numberToHclTerraform(this._requestsPerMinute),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      token_url: {
        value: cdktf.stringToHclTerraform(this._tokenUrl),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      alias: {
        value: cdktf.stringToHclTerraform(this._alias),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
