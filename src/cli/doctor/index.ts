import { api } from "./api";
import type { Check } from "./check";
import { cliConfiguration } from "./cli-configuration";
import { credentials } from "./credentials";
import { node } from "./node";
import { offers } from "./offers";
import { providerStart } from "./provider-start";
import { terraform } from "./terraform";

export { findDeclaredSource } from "./declared-source";

/** Checks of `doctor`, in order. */
export const checks: readonly Check[] = [node, terraform, providerStart, cliConfiguration, credentials, api, offers];
