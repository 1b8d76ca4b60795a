/** The version that the bindings of `@cdktf/provider-null` require. */
export const NULL_VERSION = "3.2.4";
